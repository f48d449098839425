package io.penstock.application.lead;

import io.penstock.domain.lead.LeadId;
import java.time.Instant;

/** Hears what leads kept in memory mean for their deliveries, under the lock that changes them. */
public interface InMemoryLeadListener {
    /**
     * A delivery is to be made to a company that has a lead.
     *
     * @param priced whether the company pays for the lead
     * @param from when it is due, unless it is under a claim
     */
    void deliver(LeadId lead, Holder holder, boolean priced, NewDelivery delivery, Instant from);

    /** Deliveries of a decision that are not sent yet are not to be made any more. */
    void cancel(LeadId lead, int decision, String reason);
}
