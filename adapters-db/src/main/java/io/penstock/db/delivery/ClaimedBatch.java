package io.penstock.db.delivery;

import io.penstock.application.delivery.BatchJob;
import io.penstock.application.delivery.DeliveryJob;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.BatchFormat;
import io.penstock.domain.delivery.BatchId;
import io.penstock.domain.delivery.Lease;
import io.penstock.domain.flow.StageRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A batch that a transaction has claimed.
 *
 * @param id its id
 * @param company who is to get it
 * @param format how it was to be written when it was made
 * @param isFresh whether none of it can have reached the company yet
 * @param attempts how many attempts were made before
 * @param firstAttemptAt when the first of them began
 * @param stage the stage of a flow by which its leads go
 */
record ClaimedBatch(
        String id,
        CompanyId company,
        BatchFormat format,
        boolean isFresh,
        int attempts,
        Optional<Instant> firstAttemptAt,
        Optional<StageRef> stage) {

    BatchJob job(Lease lease, List<DeliveryJob> leads) {
        return new BatchJob(
                new BatchId(id),
                company,
                format,
                attempts,
                firstAttemptAt,
                lease,
                leads,
                isFresh,
                stage);
    }
}
