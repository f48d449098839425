package io.penstock.application.delivery;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.BatchId;
import io.penstock.domain.delivery.BatchPlan;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The port that gathers deliveries into batches, and to the batches that are still to be sent. A
 * delivery is in one batch at most, and no other claims it while it is. What a batch contains is
 * fixed when it is made, but for leads whose delivery ended before the batch was first claimed:
 * those stay out.
 *
 * <p>The attempts for the leads of a batch are settled by {@link DeliveryQueue#settle}, under the
 * claim of the batch; then the batch is ended.
 *
 * <p>Implementations are called from many threads and programs at once, and throw {@link
 * io.penstock.application.storage.StorageUnavailableException} when storage is away.
 */
public interface BatchQueue extends LeasedQueue<BatchJob> {

    /**
     * Which companies have deliveries waiting that make a batch now: as many as it has at most, or
     * one that has been due for the longest wait.
     *
     * @param plans how the companies that are asked about gather
     */
    Set<CompanyId> ready(Map<CompanyId, BatchPlan> plans, Instant now);

    /**
     * Makes a batch of the longest due deliveries of a company, if they make one now.
     *
     * @param id the id of the batch, which is new
     * @return how many leads are in it; 0 where none was made
     * @throws io.penstock.application.storage.OutcomeUnknownException when it may have been made
     */
    int gather(CompanyId company, BatchPlan plan, BatchId id, Instant now);

    /**
     * Says that an attempt of a batch is settled for all of its leads. Said again, or after another
     * has claimed the batch, it changes nothing.
     *
     * @param began when the attempt began
     * @param again when the next attempt is due; empty where the batch is finished
     * @param mayHaveArrived whether any of it may have reached the company; where nothing has, what
     *     ends before the next attempt stays out of the batch
     * @return whether it was still under the claim
     */
    boolean end(BatchJob batch, Instant began, Optional<Instant> again, boolean mayHaveArrived);
}
