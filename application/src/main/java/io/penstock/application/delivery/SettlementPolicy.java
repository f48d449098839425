package io.penstock.application.delivery;

import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.RetryPolicy;
import io.penstock.domain.hold.Held;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** Says what becomes of a delivery after an attempt. Thread-safe where its generator is. */
public final class SettlementPolicy {

    private final RetryPolicy retries;
    private final RandomGenerator random;

    @Inject
    public SettlementPolicy(RetryPolicy retries, RandomGenerator random) {
        this.retries = retries;
        this.random = random;
    }

    /** What becomes of the job, seen from now. */
    public Settlement settle(DeliveryJob job, Attempt attempt, Instant now) {
        return switch (attempt.outcome()) {
            case AttemptOutcome.Accepted() -> new Settlement.Delivered();
            case AttemptOutcome.Rejected(String reason) ->
                    new Settlement.Rejected(
                            new Held(job.company() + " rejected it: " + reason, now));
            case AttemptOutcome.Errored error -> afterError(job, attempt, error, now);
        };
    }

    private Settlement afterError(
            DeliveryJob job, Attempt attempt, AttemptOutcome.Errored error, Instant now) {
        Instant first = job.firstAttemptAt().orElse(attempt.at());
        int attempts = job.attempts() + 1;
        return retries.next(attempts, first, now, error, random)
                .<Settlement>map(Settlement.Retry::new)
                .orElseGet(
                        () -> new Settlement.GivenUp(new Held(givenUp(job, attempts, error), now)));
    }

    private static String givenUp(DeliveryJob job, int attempts, AttemptOutcome.Errored error) {
        return job.company()
                + " was not reached in "
                + attempts
                + " attempts"
                + (error.maybeDelivered() ? ", but may have it: " : ": ")
                + error.reason();
    }
}
