package io.penstock.application.delivery;

import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.delivery.RetryPlan;
import io.penstock.domain.delivery.RetryPolicy;
import io.penstock.domain.hold.Held;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** Says what becomes of a delivery after an attempt. Thread-safe where its generator is. */
public final class SettlementPolicy {

    private final RetryPolicy usual;
    private final RandomGenerator random;

    @Inject
    public SettlementPolicy(RetryPolicy usual, RandomGenerator random) {
        this.usual = usual;
        this.random = random;
    }

    /** When attempts are repeated as usual. */
    public RetryPlan plan() {
        return RetryPlan.of(usual);
    }

    /** When attempts by a method are repeated. */
    public RetryPlan plan(DeliveryMethod method) {
        return RetryPlan.of(method, usual);
    }

    /**
     * What becomes of the job, seen from now.
     *
     * @param plan when attempts are repeated
     */
    public Settlement settle(DeliveryJob job, Attempt attempt, RetryPlan plan, Instant now) {
        return switch (attempt.outcome()) {
            case AttemptOutcome.Accepted _ -> new Settlement.Delivered();
            case AttemptOutcome.Rejected(String reason) ->
                    new Settlement.Rejected(
                            new Held(job.company() + " rejected it: " + reason, now));
            case AttemptOutcome.Errored error -> afterError(job, attempt, error, plan, now);
        };
    }

    private Settlement afterError(
            DeliveryJob job,
            Attempt attempt,
            AttemptOutcome.Errored error,
            RetryPlan plan,
            Instant now) {
        Instant first = job.firstAttemptAt().orElse(attempt.at());
        int attempts = job.attempts() + 1;
        return plan.next(attempts, first, now, error, random)
                .<Settlement>map(Settlement.Retry::new)
                .orElseGet(
                        () -> new Settlement.GivenUp(new Held(givenUp(job, attempts, error), now)));
    }

    private static String givenUp(DeliveryJob job, int attempts, AttemptOutcome.Errored error) {
        return job.company()
                + " was not reached in "
                + attempts
                + (attempts == 1 ? " attempt" : " attempts")
                + (error.maybeDelivered() ? ", but may have it: " : ": ")
                + error.reason();
    }
}
