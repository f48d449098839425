package io.penstock.domain.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * Which attempts of a delivery go where, and when: those of the endpoint first, then those of its
 * backup. Where there is a backup and nothing is said, each gets {@value #USUAL_TIMES} repetitions.
 */
public final class RetryPlan {

    private static final int USUAL_TIMES = 2;

    private final RetryPolicy own;
    private final Optional<RetryPolicy> backup;

    private RetryPlan(RetryPolicy own, Optional<RetryPolicy> backup) {
        this.own = own;
        this.backup = backup;
    }

    /**
     * The plan of a method.
     *
     * @param usual the policy where the method has none
     */
    public static RetryPlan of(DeliveryMethod method, RetryPolicy usual) {
        RetryPolicy own = method.retry().orElse(usual);
        return method.backup()
                .map(other ->
                        new RetryPlan(
                                bounded(own), Optional.of(bounded(other.retry().orElse(own)))))
                .orElseGet(() -> new RetryPlan(own, Optional.empty()));
    }

    /** The plan without a backup. */
    public static RetryPlan of(RetryPolicy policy) {
        return new RetryPlan(policy, Optional.empty());
    }

    private static RetryPolicy bounded(RetryPolicy policy) {
        return policy.times().isPresent()
                ? policy
                : new RetryPolicy(
                        policy.initial(),
                        policy.maximum(),
                        policy.total(),
                        OptionalInt.of(USUAL_TIMES));
    }

    /** Whether the attempt after so many goes to the backup. */
    public boolean isBackupsTurn(int attempts) {
        return backup.isPresent() && attempts > own.times().orElse(USUAL_TIMES);
    }

    /**
     * When to try again, as {@link RetryPolicy#next} says; the first attempt at the backup is made
     * at once.
     */
    public Optional<Instant> next(
            int attempts,
            Instant first,
            Instant now,
            AttemptOutcome.Errored error,
            RandomGenerator random) {
        int attemptsOfItsOwn = own.times().orElse(USUAL_TIMES) + 1;
        if (backup.isEmpty() || attempts < attemptsOfItsOwn) {
            return own.next(attempts, first, now, error, random);
        }
        return attempts == attemptsOfItsOwn
                ? Optional.of(now).filter(moment -> !moment.isAfter(first.plus(own.total())))
                : backup.get().next(attempts - attemptsOfItsOwn, first, now, error, random);
    }
}
