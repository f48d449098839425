package io.penstock.application.flow.document;

import io.penstock.application.company.DelayDocument;
import io.penstock.application.expression.Expressions;
import io.penstock.application.pixel.PixelPlanDocument;
import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.expression.Condition;
import io.penstock.domain.flow.AfterFailure;
import io.penstock.domain.flow.Stage;
import io.penstock.domain.flow.StagePlace;
import io.penstock.dsl.document.DocumentReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The steps that need few words. */
final class SmallSteps {

    private static final String REASON = "reason";
    private static final String CRITERIA = "criteria";
    private static final String CONDITION = "condition";
    private static final int LONGEST_REASON = 500;

    private SmallSteps() {}

    static Optional<Stage> group(Step step) {
        Spot spot = step.enter();
        StagePlace place = step.place(spot);
        return Optional.of(
                new Stage.Sequence(place, Steps.all(step.reading(), step.reader(), spot)));
    }

    static Optional<Stage> script(Step step) {
        Spot spot = step.enter();
        StagePlace place = step.place(spot);
        return step.reader()
                .looseSection(step.kind(), value -> Boolean.TRUE.equals(value) ? Map.of() : value)
                .map(section ->
                        new Stage.Script(place, isNext(section), isEven(step.reader(), section)));
    }

    private static boolean isNext(DocumentReader script) {
        return Words.choice(script, "on_reject", List.of(AfterFailure.STOP, AfterFailure.NEXT))
                .filter(AfterFailure.NEXT::equals)
                .isPresent();
    }

    /** As with recipients and variants, it may stand beside them. */
    private static boolean isEven(DocumentReader beside, DocumentReader script) {
        boolean evenBeside = RecipientsStep.isEven(beside);
        if (beside.has(RecipientsStep.DISTRIBUTION) && script.has(RecipientsStep.DISTRIBUTION)) {
            beside.problem(
                    RecipientsStep.DISTRIBUTION, "stands in script too; give one of the two");
        }
        return RecipientsStep.isEven(script) || evenBeside;
    }

    /** The recipient's own delivery stands in the step, its delays too. */
    static Optional<Stage> failover(Step step) {
        DocumentReader reader = step.reader();
        if (!Step.isRecipient(reader)) {
            reader.problem(Whom.RECIPIENT, "is required: whom leads are sent to");
        }
        Optional<DeliveryMethod> delivery = OwnDelivery.read(reader);
        return Recipients.offering(
                        step.reading(),
                        reader,
                        step.around(),
                        new Recipients.Terms(
                                Whom.beside(reader),
                                delivery,
                                HoursDocument.optional(step.reading(), reader),
                                true))
                .map(offering -> offering);
    }

    static Optional<Stage> filter(Step step) {
        Spot spot = step.enter();
        Optional<Condition> beside = step.reading().criteria(step.reader());
        Optional<DocumentReader> section =
                step.reader()
                        .looseSection(
                                step.kind(),
                                value ->
                                        value instanceof String || value instanceof Boolean
                                                ? Map.of(CRITERIA, value)
                                                : value);
        if (beside.isPresent() && section.isPresent()) {
            step.reader().problem(CRITERIA, "belong into filter");
        }
        var delays = DelayDocument.read(step.reader(), step.reading().scope());
        return section.flatMap(filter -> {
            Optional<Condition> criteria = condition(step.reading(), filter);
            String reason =
                    filter.text(REASON, LONGEST_REASON)
                            .map(String::strip)
                            .filter(text -> !text.isEmpty())
                            .orElse(spot.id());
            return criteria.map(when ->
                    new Stage.Filter(
                            new StagePlace(spot.number(), spot.id(), Optional.of(when), delays),
                            reason));
        });
    }

    private static Optional<Condition> condition(FlowReading reading, DocumentReader filter) {
        if (!filter.has(CRITERIA) && !filter.has(CONDITION)) {
            filter.problem(CRITERIA, "is required: which leads the flow ends for");
        }
        if (filter.has(CRITERIA) && filter.has(CONDITION)) {
            filter.problem(CONDITION, "says the same as criteria; give one of the two");
        }
        return Expressions.criteria(
                filter, filter.has(CONDITION) ? CONDITION : CRITERIA, reading.scope());
    }

    static Optional<Stage> pixels(Step step) {
        Spot spot = step.enter();
        StagePlace place = step.place(spot);
        return Optional.of(
                new Stage.Pixels(
                        place, PixelPlanDocument.pixels(step.reader(), step.reading().values())));
    }
}
