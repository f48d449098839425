package io.penstock.application.delivery;

import io.penstock.domain.lead.LeadId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Lets a caller wait until the first attempt for a lead is settled by this program. Thread-safe.
 */
public final class FirstOutcomes {

    private final Map<LeadId, CountDownLatch> waiting = new ConcurrentHashMap<>();

    @Inject
    public FirstOutcomes() {}

    /** Tells whoever waits for the lead that an attempt is settled. */
    void settled(LeadId lead) {
        CountDownLatch latch = waiting.get(lead);
        if (latch != null) {
            latch.countDown();
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
        CountDownLatch latch = waiting.computeIfAbsent(lead, _ -> new CountDownLatch(1));
        try {
            return settledAlready.getAsBoolean()
                    || latch.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            waiting.remove(lead, latch);
        }
    }
}
