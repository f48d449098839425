package io.penstock.application.delivery;

import io.penstock.domain.lead.LeadId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Waits for the first outcome of a lead's delivery. Thread-safe. */
public final class AwaitDelivery {

    /** The longest that a caller may wait. */
    public static final Duration LONGEST = Duration.ofSeconds(30);

    private final Deliveries deliveries;
    private final FirstOutcomes outcomes;

    @Inject
    public AwaitDelivery(Deliveries deliveries, FirstOutcomes outcomes) {
        this.deliveries = deliveries;
        this.outcomes = outcomes;
    }

    /**
     * Waits until an attempt for the lead is settled, or the time is over.
     *
     * @return the newest delivery as it stands then; empty where the lead has none
     */
    public Optional<DeliveryRecord> await(LeadId lead, Duration atMost)
            throws InterruptedException {
        if (!deliveries.of(lead).isEmpty()) {
            outcomes.await(lead, () -> isAttempted(lead), atMost);
        }
        List<DeliveryRecord> records = deliveries.of(lead);
        return records.isEmpty() ? Optional.empty() : Optional.of(records.getLast());
    }

    private boolean isAttempted(LeadId lead) {
        return deliveries.of(lead).stream().anyMatch(delivery -> !delivery.attempts().isEmpty());
    }
}
