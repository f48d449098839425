package io.penstock.db.lead;

import io.penstock.application.lead.IntakeOutcome;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A new lead whose caller waits until it is answered. Made and awaited by the caller's thread,
 * answered by another.
 */
final class WaitingLead {

    private final EncodedLead lead;
    private final Thread caller = Thread.currentThread();
    private final long since;
    private volatile @Nullable Supplier<IntakeOutcome> answer;

    WaitingLead(EncodedLead lead) {
        this(lead, System.nanoTime());
    }

    /**
     * @param since from when on it waits, as {@link System#nanoTime} tells it
     */
    WaitingLead(EncodedLead lead, long since) {
        this.lead = lead;
        this.since = since;
    }

    EncodedLead lead() {
        return lead;
    }

    /** Whether it has waited for so long, or longer. */
    boolean hasWaited(Duration time) {
        return System.nanoTime() - since >= time.toNanos();
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
     * the lead is stored or not all the same. Nor does time: a virtual thread that waits with a
     * limit wakes a thread that keeps the time, twice, which takes longer than all else it does
     * here.
     */
    IntakeOutcome await() {
        boolean interrupted = false;
        try {
            Supplier<IntakeOutcome> given = answer;
            while (given == null) {
                LockSupport.park(this);
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
}
