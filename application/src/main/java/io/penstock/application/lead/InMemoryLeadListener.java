package io.penstock.application.lead;

import io.penstock.domain.lead.LeadId;
import io.penstock.domain.routing.Decision;
import java.time.Instant;

/** Hears what leads kept in memory mean for their deliveries, under the lock that changes them. */
public interface InMemoryLeadListener {
    /**
     * A delivery is to be made to the company of a decision.
     *
     * @param priced whether the company pays for the lead
     * @param from when it is due, unless it is under a claim
     */
    void deliver(
            LeadId lead, Decision decision, boolean priced, NewDelivery delivery, Instant from);

    /** Deliveries of a lead that are not sent yet are not to be made any more. */
    void cancel(LeadId lead, String reason);
}
