package io.penstock.application.flow.run;

import io.penstock.domain.flow.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Offers a lead to several recipients at once. Not thread-safe. */
final class AtOnce {

    private final Course course;
    private final Offerings offerings;
    private final Walk walk;
    private final Set<Progress> ended = EnumSet.noneOf(Progress.class);
    private int open;

    AtOnce(Course course, Offerings offerings, Walk walk) {
        this.course = course;
        this.offerings = offerings;
        this.walk = walk;
    }

    Progress ask(Stage.Parallel stage) {
        for (Stage.Offering asked : stage.recipients()) {
            if (decision(asked).isPresent()) {
                Progress progress = read(stage, asked);
                if (progress == Progress.STOPPED) {
                    return progress;
                }
            }
        }
        for (Stage.Offering next : stage.recipients()) {
            if (isWon(stage)) {
                break;
            }
            if (decision(next).isEmpty()
                    && open < stage.maxConcurrent()
                    && (open == 0 || course.hasRoom())) {
                note(walk.through(next));
                stage.timeout().filter(_ -> isPending(next)).ifPresent(this::wakeAfter);
            }
        }
        return isWon(stage) ? win(stage) : open > 0 ? Progress.WAITING : Progress.of(ended);
    }

    private Progress read(Stage.Parallel stage, Stage.Offering asked) {
        int decision = decision(asked).orElseThrow();
        StageLog log = course.log().of(asked);
        if (isPending(asked) && stage.timeout().isPresent()) {
            Instant end = log.placedAt(decision).plus(stage.timeout().get());
            if (end.isAfter(course.now())) {
                course.wakeAt(end);
            } else {
                course.withdrawLate(asked, decision, end, late(stage.timeout().get()));
            }
        }
        Progress progress = offerings.offer(asked);
        note(progress);
        return progress;
    }

    private void wakeAfter(Duration timeout) {
        course.wakeAt(course.now().plus(timeout));
    }

    private static String late(Duration timeout) {
        return "It did not answer within " + timeout.toMillis() + " ms.";
    }

    private void note(Progress progress) {
        if (progress == Progress.WAITING) {
            open++;
        } else {
            ended.add(progress);
        }
    }

    private boolean isWon(Stage.Parallel stage) {
        return stage.acceptFirst() && ended.contains(Progress.SUCCESS);
    }

    /** The first that took the lead keeps it. */
    private Progress win(Stage.Parallel stage) {
        Optional<Stage.Offering> first =
                stage.recipients().stream()
                        .filter(asked -> acceptedAt(asked).isPresent())
                        .min(Comparator.comparing(asked -> acceptedAt(asked).orElseThrow()));
        stage.recipients().stream()
                .filter(asked -> !first.equals(Optional.of(asked)))
                .filter(asked -> isPending(asked) || acceptedAt(asked).isPresent())
                .forEach(asked ->
                        course.withdraw(
                                asked,
                                decision(asked).orElseThrow(),
                                first.map(taken -> taken.recipient().label()).orElse("Another")
                                        + " was the first to take it."));
        return Progress.SUCCESS;
    }

    private boolean isPending(Stage.Offering asked) {
        return answer(asked).filter(Answer.Pending.class::isInstance).isPresent();
    }

    private Optional<Instant> acceptedAt(Stage.Offering asked) {
        return answer(asked)
                .filter(Answer.Accepted.class::isInstance)
                .map(answer -> ((Answer.Accepted) answer).at());
    }

    /** What a recipient says that has not lost the lead. */
    private Optional<Answer> answer(Stage.Offering asked) {
        OptionalInt decision = decision(asked);
        return decision.isPresent() && !course.log().of(asked).isWithdrawn(decision.getAsInt())
                ? Optional.of(course.answer(decision.getAsInt()))
                : Optional.empty();
    }

    private OptionalInt decision(Stage.Offering asked) {
        return course.log().of(asked).lastPlaced();
    }
}
