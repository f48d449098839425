package io.penstock.application.flow.run;

import io.penstock.domain.delivery.DelayRule;
import io.penstock.domain.expression.Condition;
import io.penstock.domain.expression.Variables;
import io.penstock.domain.flow.AfterFailure;
import io.penstock.domain.flow.Flow;
import io.penstock.domain.flow.FlowPlan;
import io.penstock.domain.flow.FlowRecipient;
import io.penstock.domain.flow.HoldUntil;
import io.penstock.domain.flow.PerformancePlan;
import io.penstock.domain.flow.Stage;
import io.penstock.domain.flow.StagePlace;
import io.penstock.domain.pixel.PixelPlan;
import io.penstock.domain.schedule.BusinessHours;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Builds flows for tests; each stage gets the next number when it is made, children first. */
final class FlowTree {

    /** A stage that is still to get its number. */
    interface Part {
        Stage at(Numbers numbers);
    }

    static final class Numbers {
        private int next;

        StagePlace place(String id, Optional<Condition> criteria, List<DelayRule> delays) {
            int number = next++;
            return new StagePlace(number, id + number, criteria, delays);
        }

        StagePlace place(String id) {
            return place(id, Optional.empty(), List.of());
        }
    }

    private Map<String, BusinessHours> calendars = Map.of();
    private OptionalInt sellLimit = OptionalInt.empty();

    static FlowTree flow() {
        return new FlowTree();
    }

    FlowTree calendar(String name, BusinessHours hours) {
        calendars = Map.of(name, hours);
        return this;
    }

    FlowTree sellLimit(int limit) {
        sellLimit = OptionalInt.of(limit);
        return this;
    }

    FlowPlan of(Part... parts) {
        Stage.Sequence root = (Stage.Sequence) sequence(parts).at(new Numbers());
        return new FlowPlan(
                new Flow(
                        "",
                        calendars,
                        Optional.empty(),
                        Map.of(),
                        sellLimit,
                        root,
                        Optional.empty(),
                        Map.of()));
    }

    static Part sequence(Part... parts) {
        return numbers -> {
            StagePlace place = numbers.place("steps");
            return new Stage.Sequence(place, stages(numbers, parts));
        };
    }

    private static List<Stage> stages(Numbers numbers, Part... parts) {
        return Stream.of(parts).map(part -> part.at(numbers)).toList();
    }

    private static List<Stage.Offering> offerings(Numbers numbers, String... names) {
        return Stream.of(names).map(name -> (Stage.Offering) recipient(name).at(numbers)).toList();
    }

    static Part recipient(String name) {
        return recipient(name, AfterFailure.NEXT, AfterFailure.NEXT, AfterFailure.NEXT);
    }

    static Part recipient(
            String name, AfterFailure rejected, AfterFailure failed, AfterFailure timedOut) {
        return numbers ->
                new Stage.Offering(
                        numbers.place("recipient"),
                        new FlowRecipient(
                                name,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                Optional.empty(),
                                rejected,
                                failed,
                                timedOut));
    }

    static Part recipientWhere(String name, Predicate<Variables> criteria) {
        return numbers ->
                new Stage.Offering(
                        numbers.place("recipient", Optional.of(condition(criteria)), List.of()),
                        FlowRecipient.named(name));
    }

    static Part filter(String reason, Predicate<Variables> criteria) {
        return numbers ->
                new Stage.Filter(
                        numbers.place("filter", Optional.of(condition(criteria)), List.of()),
                        reason);
    }

    static Condition condition(Predicate<Variables> criteria) {
        return new Condition() {
            @Override
            public String source() {
                return "a condition of a test";
            }

            @Override
            public boolean holds(Variables variables) {
                return criteria.test(variables);
            }
        };
    }

    static Part script(boolean next) {
        return numbers -> new Stage.Script(numbers.place("script"), next, false);
    }

    static Part cascade(Part... parts) {
        return numbers -> {
            StagePlace place = numbers.place("cascade");
            return new Stage.Cascade(
                    place,
                    stages(numbers, parts).stream()
                            .map(stage -> new Stage.Cascade.Link(stage, true))
                            .toList());
        };
    }

    static Part delayed(DelayRule rule, Part... parts) {
        return numbers -> {
            StagePlace place = numbers.place("delayed", Optional.empty(), List.of(rule));
            return new Stage.Sequence(place, stages(numbers, parts));
        };
    }

    static Part variants(boolean even, Part... parts) {
        return numbers -> {
            StagePlace place = numbers.place("variants");
            return new Stage.Variants(
                    place,
                    stages(numbers, parts).stream()
                            .map(stage ->
                                    new Stage.Variants.Variant(
                                            stage.place().id(), Optional.of(BigDecimal.TEN), stage))
                            .toList(),
                    even,
                    Optional.empty());
        };
    }

    static Part rules(Map<String, BusinessHours> hours, Part... parts) {
        return numbers -> {
            StagePlace place = numbers.place("rules");
            return new Stage.Rules(
                    place,
                    stages(numbers, parts).stream()
                            .map(stage -> new Stage.Rules.Rule(hours(hours, stage), stage))
                            .toList());
        };
    }

    private static Optional<BusinessHours> hours(Map<String, BusinessHours> hours, Stage stage) {
        return stage instanceof Stage.Offering offering
                ? Optional.ofNullable(hours.get(offering.recipient().label()))
                : Optional.empty();
    }

    static Part capacity(boolean holds, String... names) {
        return numbers -> {
            StagePlace place = numbers.place("capacity");
            return new Stage.Capacity(place, offerings(numbers, names), holds);
        };
    }

    static Part performance(PerformancePlan plan, String... names) {
        return numbers -> {
            StagePlace place = numbers.place("performance");
            return new Stage.Performance(place, plan, offerings(numbers, names));
        };
    }

    static Part parallel(
            int atOnce, Optional<Duration> timeout, boolean acceptFirst, String... names) {
        return numbers -> {
            StagePlace place = numbers.place("parallel");
            return new Stage.Parallel(
                    place, offerings(numbers, names), atOnce, timeout, acceptFirst);
        };
    }

    static Part hold(HoldUntil until) {
        return numbers -> new Stage.Hold(numbers.place("hold"), until, "It is held.");
    }

    static Part pixels() {
        return numbers -> new Stage.Pixels(numbers.place("pixels"), PixelPlan.NONE);
    }
}
