package io.penstock.db.lead;

import io.penstock.application.lead.IntakeOutcome;
import io.penstock.application.storage.StorageUnavailableException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A new lead whose caller waits for a writer to store it. Made and awaited by the caller's thread,
 * answered by the writer's.
 */
final class WaitingLead {

    private final EncodedLead lead;
    private final Thread caller = Thread.currentThread();
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.QUEUED);
    private volatile @Nullable Supplier<IntakeOutcome> answer;

    WaitingLead(EncodedLead lead) {
        this.lead = lead;
    }

    EncodedLead lead() {
        return lead;
    }

    /** Whether a writer may store it, for its caller waits still; it must be answered then. */
    boolean begin() {
        return stage.compareAndSet(Stage.QUEUED, Stage.BEGUN);
    }

    void answer(IntakeOutcome outcome) {
        wake(() -> outcome);
    }

    void fail(RuntimeException failure) {
        wake(() -> {
            throw failure;
        });
    }

    private void wake(Supplier<IntakeOutcome> given) {
        answer = given;
        LockSupport.unpark(caller);
    }

    /**
     * Waits for the answer. An interruption is kept for the caller and does not end the wait, for
     * the lead is stored or not all the same.
     *
     * @param patience how long the lead waits for a writer; one that has begun is waited for
     * @throws StorageUnavailableException when no writer has begun in time
     */
    IntakeOutcome await(Duration patience) {
        long latest = System.nanoTime() + patience.toNanos();
        boolean interrupted = false;
        try {
            Supplier<IntakeOutcome> given = answer;
            while (given == null) {
                park(latest - System.nanoTime());
                interrupted |= Thread.interrupted();
                given = answer;
            }
            return given.get();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void park(long nanos) {
        if (nanos > 0) {
            LockSupport.parkNanos(this, nanos);
        } else if (stage.compareAndSet(Stage.QUEUED, Stage.WITHDRAWN)) {
            throw new StorageUnavailableException(
                    "The database is too slow: the lead has waited too long for its turn.");
        } else {
            LockSupport.park(this);
        }
    }

    private enum Stage {
        QUEUED,
        BEGUN,
        WITHDRAWN
    }
}
