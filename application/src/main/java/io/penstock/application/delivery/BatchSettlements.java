package io.penstock.application.delivery;

import io.penstock.application.storage.OutcomeUnknownException;
import io.penstock.application.storage.StorageUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what came of an attempt of a batch: lead by lead, in transactions of bounded size,
 * and the batch last. What is repeated after a crash in between changes nothing twice. Thread-safe.
 */
final class BatchSettlements {

    private static final Logger log = LoggerFactory.getLogger(BatchSettlements.class);

    static final int LARGEST_GROUP = 128;

    private static final int MOST_TRIES = 60;

    private final DeliveryQueue deliveries;
    private final BatchQueue batches;
    private final Duration pause;

    /**
     * Writes to these queues.
     *
     * @param pause how long storage is left alone that is away
     */
    BatchSettlements(DeliveryQueue deliveries, BatchQueue batches, Duration pause) {
        this.deliveries = deliveries;
        this.batches = batches;
        this.pause = pause;
    }

    /**
     * Settles the attempt of each lead.
     *
     * @return what came of each, in the same order
     * @throws RuntimeException when one of them could not be written; the others are
     */
    List<Settled> settle(BatchJob batch, List<Completion> completions) {
        List<Settled> settled = new ArrayList<>();
        List<RuntimeException> failures = new ArrayList<>();
        for (int from = 0; from < completions.size(); from += LARGEST_GROUP) {
            int to = Math.min(from + LARGEST_GROUP, completions.size());
            settled.addAll(settleGroup(batch, completions.subList(from, to), failures));
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        return settled;
    }

    private List<Settled> settleGroup(
            BatchJob batch, List<Completion> group, List<RuntimeException> failures) {
        try {
            return patiently(batch, () -> deliveries.settle(group));
        } catch (StorageUnavailableException | OutcomeUnknownException e) {
            throw e;
        } catch (RuntimeException e) {
            if (group.size() == 1) {
                failures.add(e);
                return List.of();
            }
            // One that cannot be written must not keep its neighbours from it.
            return group.stream()
                    .flatMap(one -> settleGroup(batch, List.of(one), failures).stream())
                    .toList();
        }
    }

    /** Ends the attempt of the batch itself. */
    boolean end(BatchJob batch, Instant began, Optional<Instant> again, boolean mayHaveArrived) {
        return patiently(batch, () -> batches.end(batch, began, again, mayHaveArrived));
    }

    private <T> T patiently(BatchJob batch, Supplier<T> writing) {
        for (int tries = 1; ; tries++) {
            try {
                return writing.get();
            } catch (StorageUnavailableException | OutcomeUnknownException e) {
                if (tries == MOST_TRIES) {
                    throw e;
                }
                log.warn(
                        "{}: its attempt is not written down yet: {}",
                        batch.title(),
                        e.getMessage());
                LockSupport.parkNanos(pause.toNanos());
            }
        }
    }
}
