package io.penstock.application.pixel;

import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What was done about one pixel of a run. */
public sealed interface PixelStep {

    /** It was not to be fired, and never will be for this run. */
    record Skipped(String reason) implements PixelStep {
        public Skipped {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * It was fired, or an attempt at that failed.
     *
     * @param retryAt when it is fired again; only after an error
     */
    record Attempted(Attempt attempt, Optional<Instant> retryAt) implements PixelStep {
        public Attempted {
            Objects.requireNonNull(retryAt, "retryAt");
            if (retryAt.isPresent() && !(attempt.outcome() instanceof AttemptOutcome.Errored)) {
                throw new IllegalArgumentException("Only after an error it is fired again.");
            }
        }
    }

    /** Whether it is certain that the pixel was fired. */
    default boolean isSuccess() {
        return this instanceof Attempted(Attempt attempt, _)
                && attempt.outcome() instanceof AttemptOutcome.Accepted;
    }
}
