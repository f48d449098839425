package io.penstock.application.pixel;

import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/** When a pixel is fired again after an error. Thread-safe where its generator is. */
final class PixelRetry {

    /** Five attempts; pauses of up to 10 seconds, doubled up to 10 minutes; within a day. */
    private static final RetryPolicy POLICY =
            new RetryPolicy(
                    Duration.ofSeconds(10),
                    Duration.ofMinutes(10),
                    Duration.ofDays(1),
                    OptionalInt.of(4));

    private final RandomGenerator random;

    PixelRetry(RandomGenerator random) {
        this.random = random;
    }

    /** When it is fired again; empty where the attempt ends it. */
    Optional<Instant> after(
            Attempt attempt, int attemptsBefore, PixelOccasion occasion, Instant now) {
        return attempt.outcome() instanceof AttemptOutcome.Errored error
                ? POLICY.next(attemptsBefore + 1, occasion.at(), now, error, random)
                : Optional.empty();
    }
}
