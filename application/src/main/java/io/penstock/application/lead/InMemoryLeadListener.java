package io.penstock.application.lead;

import io.penstock.domain.lead.LeadId;

/** Hears what leads kept in memory mean for their deliveries, under the lock that changes them. */
public interface InMemoryLeadListener {
    /** A delivery is to be made to the company of a decision. */
    void deliver(LeadId lead, Assignment assignment, NewDelivery delivery);

    /** Deliveries of a lead that are not sent yet are not to be made any more. */
    void cancel(LeadId lead, String reason);
}
