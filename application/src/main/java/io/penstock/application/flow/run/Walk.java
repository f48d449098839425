package io.penstock.application.flow.run;

import io.penstock.domain.delivery.DelayRule;
import io.penstock.domain.delivery.DelayRule.Backoff;
import io.penstock.domain.delivery.DelayRule.Once;
import io.penstock.domain.flow.FlowRecord.Kind;
import io.penstock.domain.flow.Stage;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Goes through a flow from its beginning. What happened before is not done again but looked up, so
 * that the walk comes to where it stood, and goes on from there. Not thread-safe.
 */
final class Walk {

    private final Course course;
    private final Offerings offerings;
    private final Choices choices;
    private final Waits waits;

    Walk(Course course) {
        this.course = course;
        this.waits = new Waits(course);
        this.offerings = new Offerings(course, waits);
        this.choices = new Choices(course, waits, this);
    }

    /** Takes the lead through a stage as far as it comes. */
    Progress through(Stage stage) {
        StageLog log = course.log().of(stage);
        if (log.isStopped()) {
            return Progress.STOPPED;
        }
        if (log.isSkipped() || !isEntered(stage, log)) {
            return Progress.SKIPPED;
        }
        return isDelayed(stage) ? Progress.WAITING : within(stage);
    }

    /** Criteria are asked once: what they say now may not hold when the stage is returned to. */
    private boolean isEntered(Stage stage, StageLog log) {
        if (stage.place().criteria().isEmpty() || log.isEntered()) {
            return true;
        }
        boolean holds = course.holds(stage, stage.place().criteria().get());
        if (holds) {
            course.log().add(stage, Kind.ENTERED, "");
        } else {
            course.log().add(stage, Kind.SKIPPED, "Its criteria do not hold.");
        }
        return holds;
    }

    private Progress within(Stage stage) {
        return switch (stage) {
            case Stage.Sequence sequence -> inOrder(sequence);
            case Stage.Cascade cascade -> cascade(cascade);
            case Stage.Offering offering -> offerings.offer(offering);
            case Stage.Script script -> offerings.script(script);
            case Stage.Parallel parallel -> new AtOnce(course, offerings, this).ask(parallel);
            case Stage.Variants variants -> choices.variant(variants);
            case Stage.Rules rules -> choices.rule(rules);
            case Stage.Performance performance -> choices.byPerformance(performance);
            case Stage.Capacity capacity -> choices.withRoom(capacity);
            case Stage.Route route -> choices.named(route);
            case Stage.Filter filter -> {
                course.log().add(filter, Kind.STOPPED, filter.reason());
                course.hold(filter.reason());
                yield Progress.STOPPED;
            }
            case Stage.Hold hold -> waits.hold(hold);
            case Stage.Pixels pixels -> fire(pixels);
        };
    }

    private Progress inOrder(Stage.Sequence sequence) {
        Set<Progress> ended = EnumSet.noneOf(Progress.class);
        for (Stage stage : sequence.stages()) {
            Progress progress = through(stage);
            if (progress == Progress.WAITING || progress == Progress.STOPPED) {
                return progress;
            }
            ended.add(progress);
        }
        return Progress.of(ended);
    }

    private Progress cascade(Stage.Cascade cascade) {
        Set<Progress> ended = EnumSet.noneOf(Progress.class);
        for (Stage.Cascade.Link link : cascade.links()) {
            Progress progress = through(link.stage());
            if (progress == Progress.WAITING
                    || progress == Progress.STOPPED
                    || (progress == Progress.SUCCESS && link.ends())) {
                return progress;
            }
            ended.add(progress);
        }
        return Progress.of(ended);
    }

    private Progress fire(Stage.Pixels stage) {
        if (!course.log().of(stage).isDone()) {
            course.around().pixels(stage, course.outcome()).ifPresent(course::fire);
            course.log().add(stage, Kind.DONE, "");
        }
        return Progress.PASSED;
    }

    /** Deliveries have delays of their own; any other stage is entered later. */
    private boolean isDelayed(Stage stage) {
        if (stage.delays().isEmpty() || stage instanceof Stage.Offering) {
            return false;
        }
        StageLog log = course.log().of(stage);
        if (log.waiting().isEmpty() && log.delays() > 0) {
            return false;
        }
        boolean waited = log.waiting().isPresent();
        if (waited && !waits.isOver(log.waiting().get())) {
            return waits.goOn(log.waiting().get());
        }
        Optional<Duration> delay =
                waited && course.isReleased() ? Optional.empty() : delay(stage, log.delays());
        if (delay.isPresent()) {
            waits.delay(stage, course.now().plus(delay.get()));
            return true;
        }
        if (waited) {
            course.log().add(stage, Kind.RESUMED, "");
        }
        return false;
    }

    /**
     * How long the stage is to wait now.
     *
     * @param delays how often it has waited
     */
    private Optional<Duration> delay(Stage stage, int delays) {
        return stage.delays().stream()
                .filter(rule -> course.holds(stage, rule.condition()))
                .findFirst()
                .map(DelayRule::delay)
                .flatMap(delay ->
                        switch (delay) {
                            case Once(Duration time) ->
                                    delays == 0 ? Optional.of(time) : Optional.<Duration>empty();
                            case Backoff backoff -> Optional.of(backoff.after(delays));
                        });
    }
}
