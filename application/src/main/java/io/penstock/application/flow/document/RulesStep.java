package io.penstock.application.flow.document;

import io.penstock.domain.flow.HoldUntil;
import io.penstock.domain.flow.Stage;
import io.penstock.domain.flow.Stage.Rules;
import io.penstock.domain.flow.StagePlace;
import io.penstock.domain.schedule.BusinessHours;
import io.penstock.dsl.document.DocumentReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The step {@code routing_rules}: the first whose hours and criteria hold. */
final class RulesStep {

    static final String KIND = "routing_rules";

    private static final String[] HOLDING = {"hold_queue", "after_hours_queue"};
    private static final int LONGEST = 200;

    private RulesStep() {}

    static Optional<Stage> read(Step step) {
        Spot spot = step.enter();
        StagePlace place = step.place(spot);
        List<DocumentReader> sections =
                Recipients.bounded(
                        step.reader(), KIND, step.reader().sections(KIND, Recipients::section));
        List<Rules.Rule> rules = new ArrayList<>();
        for (DocumentReader section : sections) {
            Optional<BusinessHours> hours = HoursDocument.optional(step.reading(), section);
            stage(step.reading(), section, spot, rules.isEmpty())
                    .ifPresent(stage -> rules.add(new Rules.Rule(hours, stage)));
        }
        return Optional.of(new Rules(place, rules));
    }

    private static Optional<Stage> stage(
            FlowReading reading, DocumentReader section, Spot around, boolean isFirst) {
        if (Steps.isStep(section)) {
            return Steps.one(reading, section, around);
        }
        Optional<String> queue = queue(section);
        if (queue.isEmpty()) {
            return Recipients.ofRule(reading, section, around).map(Stage.class::cast);
        }
        if (isFirst) {
            section.problem(
                    section.has(Whom.RECIPIENT) ? Whom.RECIPIENT : Whom.NAME,
                    "holds leads until a rule before it opens, and there is none; put it last");
        }
        Spot spot = reading.enter(around, queue.get(), section);
        return Optional.of(
                new Stage.Hold(reading.place(spot, section), new HoldUntil.Rule(), queue.get()));
    }

    private static Optional<String> queue(DocumentReader section) {
        String key = section.has(Whom.RECIPIENT) ? Whom.RECIPIENT : Whom.NAME;
        return section.anything(key).orElse(null) instanceof String text && isQueue(text)
                ? section.text(key, LONGEST).map(String::strip)
                : Optional.empty();
    }

    /** Whether a name stands for the hold queue and for no company. */
    static boolean isQueue(String name) {
        return Words.isOne(name, HOLDING);
    }
}
