package io.penstock.application.flow.run;

import io.penstock.domain.flow.FlowRecord.Kind;
import io.penstock.domain.flow.HoldUntil;
import io.penstock.domain.flow.Stage;
import io.penstock.domain.flow.Stage.Rules.Rule;
import io.penstock.domain.flow.Stage.Variants.Variant;
import io.penstock.domain.schedule.BusinessHours;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Chooses one of several ways that a flow may take. Not thread-safe. */
final class Choices {

    private static final String NONE_HOLDS = "None of it holds.";

    private final Course course;
    private final Waits waits;
    private final Walk walk;

    Choices(Course course, Waits waits, Walk walk) {
        this.course = course;
        this.waits = waits;
        this.walk = walk;
    }

    /** One variant: by its criteria where it has some, else by its share. */
    Progress variant(Stage.Variants stage) {
        List<Variant> variants = stage.variants();
        OptionalInt chosen = course.log().of(stage).chosen();
        if (chosen.isEmpty()) {
            chosen = choose(stage);
            if (chosen.isEmpty()) {
                return skip(stage, NONE_HOLDS);
            }
            course.log()
                    .add(
                            stage,
                            Kind.CHOSEN,
                            chosen.getAsInt(),
                            variants.get(chosen.getAsInt()).name());
        }
        return walk.through(variants.get(chosen.getAsInt()).stage());
    }

    private OptionalInt choose(Stage.Variants stage) {
        SortedMap<Integer, BigDecimal> shares = new TreeMap<>();
        for (int index = 0; index < stage.variants().size(); index++) {
            Variant variant = stage.variants().get(index);
            if (holds(variant.stage())) {
                if (variant.stage().place().criteria().isPresent() && !stage.even()) {
                    return OptionalInt.of(index);
                }
                shares.put(index, variant.share().orElse(BigDecimal.ONE));
            }
        }
        return shares.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(course.around().choose(stage, stage.even(), shares));
    }

    private boolean holds(Stage stage) {
        return stage.place()
                .criteria()
                .filter(criteria -> !course.holds(stage, criteria))
                .isEmpty();
    }

    /** The first rule that holds; the one that holds the lead does so until another opens. */
    Progress rule(Stage.Rules stage) {
        if (waits.isHolding(stage)) {
            return Progress.WAITING;
        }
        OptionalInt chosen = course.log().of(stage).chosen();
        for (int index = 0; chosen.isEmpty() && index < stage.rules().size(); index++) {
            Rule rule = stage.rules().get(index);
            boolean open = rule.hours().filter(hours -> !hours.isOpen(course.now())).isEmpty();
            if (open && holds(rule.stage())) {
                chosen = OptionalInt.of(index);
                course.log().add(stage, Kind.CHOSEN, index, rule.stage().place().id());
            }
        }
        if (chosen.isEmpty()) {
            return skip(stage, NONE_HOLDS);
        }
        Stage taken = stage.rules().get(chosen.getAsInt()).stage();
        return taken instanceof Stage.Hold hold && hold.until() instanceof HoldUntil.Rule
                ? waits.hold(stage, opening(stage, chosen.getAsInt()), hold.reason())
                : walk.through(taken);
    }

    /** When a rule before one may hold. */
    private Optional<Instant> opening(Stage.Rules stage, int before) {
        List<BusinessHours> hours = new ArrayList<>(course.flow().calendars().values());
        stage.rules().subList(0, before).forEach(rule -> rule.hours().ifPresent(hours::add));
        return waits.nextOpening(hours);
    }

    /** One recipient by weight; where it does not get the lead, one of the others. */
    Progress byPerformance(Stage.Performance stage) {
        OptionalInt chosen = course.log().of(stage).chosen();
        while (true) {
            if (chosen.isPresent()) {
                Progress progress = walk.through(stage.recipients().get(chosen.getAsInt()));
                if (progress != Progress.SKIPPED) {
                    return progress;
                }
            }
            SortedMap<Integer, BigDecimal> left = left(stage);
            if (left.isEmpty()) {
                return skip(stage, "None of its recipients gets the lead.");
            }
            chosen = OptionalInt.of(course.around().choose(stage, false, left));
            course.log()
                    .add(
                            stage,
                            Kind.CHOSEN,
                            chosen.getAsInt(),
                            stage.recipients().get(chosen.getAsInt()).recipient().label());
        }
    }

    private SortedMap<Integer, BigDecimal> left(Stage.Performance stage) {
        List<BigDecimal> weights = course.around().weights(stage);
        SortedMap<Integer, BigDecimal> left = new TreeMap<>();
        for (int index = 0; index < stage.recipients().size(); index++) {
            Stage.Offering recipient = stage.recipients().get(index);
            if (weights.get(index).signum() > 0
                    && !course.log().of(recipient).isSkipped()
                    && holds(recipient)) {
                left.put(index, weights.get(index));
            }
        }
        return left;
    }

    /** The first recipient of a chain that has room. */
    Progress withRoom(Stage.Capacity stage) {
        if (waits.isHolding(stage)) {
            return Progress.WAITING;
        }
        Optional<Instant> roomAt = Optional.empty();
        for (Stage.Offering recipient : stage.chain()) {
            Progress progress = walk.through(recipient);
            if (progress != Progress.SKIPPED) {
                return progress;
            }
            roomAt = earlier(roomAt, course.log().of(recipient).roomAt());
        }
        return stage.holds()
                ? waits.hold(stage, roomAt, "No recipient has room.")
                : skip(stage, "No recipient has room.");
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        return one.filter(moment -> other.filter(moment::isAfter).isEmpty()).or(() -> other);
    }

    /** The recipient that an expression names. */
    Progress named(Stage.Route stage) {
        OptionalInt chosen = course.log().of(stage).chosen();
        if (chosen.isEmpty()) {
            String name =
                    stage.expression()
                            .render(course.around().variables(stage), UnaryOperator.identity())
                            .strip();
            chosen = index(stage, name);
            if (chosen.isEmpty()) {
                return skip(stage, "It names '" + name + "', which is none of its recipients.");
            }
            course.log().add(stage, Kind.CHOSEN, chosen.getAsInt(), name);
        }
        return walk.through(stage.recipients().get(chosen.getAsInt()));
    }

    private static OptionalInt index(Stage.Route stage, String name) {
        for (int index = 0; index < stage.recipients().size(); index++) {
            if (stage.recipients().get(index).recipient().label().equalsIgnoreCase(name)) {
                return OptionalInt.of(index);
            }
        }
        return OptionalInt.empty();
    }

    private Progress skip(Stage stage, String why) {
        course.log().add(stage, Kind.SKIPPED, why);
        return Progress.SKIPPED;
    }
}
