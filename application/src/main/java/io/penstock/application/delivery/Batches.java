package io.penstock.application.delivery;

import io.penstock.domain.delivery.BatchId;
import java.util.Optional;

/**
 * The port that shows batches.
 *
 * <p>Implementations are called from many threads at once, and throw {@link
 * io.penstock.application.storage.StorageUnavailableException} when storage is away.
 */
public interface Batches {

    /** A batch with its leads and attempts; empty where there is none of this id. */
    Optional<BatchRecord> find(BatchId id);
}
