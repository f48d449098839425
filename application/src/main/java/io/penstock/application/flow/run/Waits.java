package io.penstock.application.flow.run;

import io.penstock.domain.flow.FlowRecord;
import io.penstock.domain.flow.FlowRecord.Kind;
import io.penstock.domain.flow.HoldUntil;
import io.penstock.domain.flow.Stage;
import io.penstock.domain.schedule.BusinessHours;
import java.time.Instant;
import java.util.Optional;

/** What a flow waits for beside the answers of companies. Not thread-safe. */
final class Waits {

    private final Course course;

    Waits(Course course) {
        this.course = course;
    }

    /** Whether what is waited for is there, or a person has ended the waiting. */
    boolean isOver(FlowRecord waiting) {
        return course.isReleased()
                || waiting.until().filter(until -> !until.isAfter(course.now())).isPresent();
    }

    /** Goes on waiting; always true. */
    boolean goOn(FlowRecord waiting) {
        course.hold(waiting.detail());
        waiting.until().ifPresent(course::wakeAt);
        return true;
    }

    /** Has a stage wait before it is entered. */
    void delay(Stage stage, Instant until) {
        String why = "It waits until " + until + ", as the flow's delay_rules ask for.";
        course.log().add(stage, Kind.DELAYED, Optional.of(until), why);
        course.hold(why);
        course.wakeAt(until);
    }

    /** Has a stage keep the lead in the hold queue. */
    Progress hold(Stage stage, Optional<Instant> until, String why) {
        course.log().add(stage, Kind.HELD, until, why);
        course.hold(why);
        until.ifPresent(course::wakeAt);
        return Progress.WAITING;
    }

    /** Whether a stage goes on keeping the lead; what it waited for is told where it does not. */
    boolean isHolding(Stage stage) {
        Optional<FlowRecord> waiting = course.log().of(stage).waiting();
        if (waiting.isEmpty()) {
            return false;
        }
        if (!isOver(waiting.get())) {
            return goOn(waiting.get());
        }
        course.log().add(stage, Kind.RESUMED, course.isReleased() ? "A person released it." : "");
        return false;
    }

    /** Keeps the lead for as long as a stage says. */
    Progress hold(Stage.Hold stage) {
        StageLog log = course.log().of(stage);
        if (log.isDone()) {
            return Progress.PASSED;
        }
        if (log.waiting().isPresent()) {
            return isHolding(stage) ? Progress.WAITING : done(stage);
        }
        return switch (stage.until()) {
            case HoldUntil.Released _ -> hold(stage, Optional.empty(), stage.reason());
            case HoldUntil.Moment(Instant at) -> holdUntil(stage, Optional.of(at));
            case HoldUntil.Time(var length) ->
                    holdUntil(stage, Optional.of(course.now().plus(length)));
            case HoldUntil.Opening(String name) -> holdUntil(stage, opening(name));
            case HoldUntil.Room _ -> holdUntil(stage, course.log().roomAt());
            case HoldUntil.Rule _ ->
                    throw new IllegalStateException("Only a rule waits for another rule.");
        };
    }

    private Progress holdUntil(Stage.Hold stage, Optional<Instant> until) {
        return until.filter(moment -> moment.isAfter(course.now())).isPresent()
                ? hold(stage, until, stage.reason())
                : done(stage);
    }

    private Progress done(Stage.Hold stage) {
        course.log().add(stage, Kind.DONE, "");
        return Progress.PASSED;
    }

    private Optional<Instant> opening(String calendar) {
        return Optional.ofNullable(course.flow().calendars().get(calendar))
                .filter(hours -> !hours.isOpen(course.now()))
                .flatMap(hours -> hours.nextOpening(course.now()));
    }

    /** The next moment at which hours, or a calendar of the flow, begin. */
    Optional<Instant> nextOpening(Iterable<BusinessHours> some) {
        Optional<Instant> first = Optional.empty();
        for (BusinessHours hours : some) {
            Optional<Instant> opening = hours.nextOpening(course.now());
            if (first.isEmpty() || opening.filter(first.get()::isAfter).isPresent()) {
                first = opening;
            }
        }
        return first;
    }
}
