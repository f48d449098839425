package io.penstock.application.delivery;

import io.penstock.domain.lead.LeadId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Lets callers wait until the first attempt for a lead is settled by this program. Thread-safe. */
public final class FirstOutcomes {

    private final Map<LeadId, Waiting> waiting = new ConcurrentHashMap<>();

    @Inject
    public FirstOutcomes() {}

    /** Tells whoever waits for the lead that an attempt is settled. */
    void settled(LeadId lead) {
        Waiting entry = waiting.get(lead);
        if (entry != null) {
            entry.settled.countDown();
        }
    }

    /**
     * Starts to wait for a lead, before or after its delivery starts.
     *
     * @param settledAlready asked once after the waiting has begun, so that no outcome is missed
     * @param atMost how long to wait
     * @return whether an attempt is settled
     */
    public boolean await(LeadId lead, BooleanSupplier settledAlready, Duration atMost)
            throws InterruptedException {
        Waiting entry =
                waiting.compute(
                        lead, (_, there) -> (there == null ? new Waiting() : there).enter());
        try {
            return settledAlready.getAsBoolean()
                    || entry.settled.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            waiting.computeIfPresent(lead, (_, there) -> there.leave() ? null : there);
        }
    }

    /** The callers that wait for one lead; entered and left under the lock of the map's entry. */
    private static final class Waiting {

        private final CountDownLatch settled = new CountDownLatch(1);
        private int callers;

        private Waiting enter() {
            callers++;
            return this;
        }

        /** Whether the last one has left. */
        private boolean leave() {
            callers--;
            return callers == 0;
        }
    }
}
