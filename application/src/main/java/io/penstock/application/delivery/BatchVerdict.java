package io.penstock.application.delivery;

import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome.Errored;
import io.penstock.domain.delivery.BatchAttempt;
import io.penstock.domain.delivery.RetryPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a batch and its leads after an attempt. Those that ended in an error share one
 * next attempt, or are given up together.
 *
 * @param completions the attempt of each lead, in the order of the batch
 * @param again when the batch is due again, where a lead of it is
 */
record BatchVerdict(List<Completion> completions, Optional<Instant> again) {

    static BatchVerdict of(
            BatchJob batch,
            BatchAttempt attempt,
            SettlementPolicy policy,
            RetryPlan plan,
            Instant now) {
        List<Completion> completions = new ArrayList<>();
        Optional<Instant> again = Optional.empty();
        @Nullable Settlement afterError = null;
        for (int place = 0; place < batch.leads().size(); place++) {
            DeliveryJob job = batch.leads().get(place);
            Attempt own = attempt.each().get(place);
            Settlement settlement;
            if (own.outcome() instanceof Errored && afterError != null) {
                settlement = afterError;
            } else {
                settlement = policy.settle(job, own, plan, now);
            }
            if (own.outcome() instanceof Errored) {
                afterError = settlement;
            }
            if (settlement instanceof Settlement.Retry(Instant at)) {
                again = Optional.of(at);
            }
            completions.add(new Completion(job, own, settlement));
        }
        return new BatchVerdict(List.copyOf(completions), again);
    }
}
