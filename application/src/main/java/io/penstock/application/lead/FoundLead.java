package io.penstock.application.lead;

import java.time.Instant;
import java.util.Objects;

/**
 * A lead at its place in the list that a query asks for.
 *
 * @param lead as it stands now
 * @param place where it is listed
 */
public record FoundLead(StoredLead lead, LeadCursor place) {

    public FoundLead {
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(place, "place");
    }

    /** A lead that is listed by when it was received. */
    public static FoundLead byReceipt(StoredLead lead) {
        return at(lead.lead().receivedAt(), lead);
    }

    /** A lead that is listed by a moment. */
    public static FoundLead at(Instant moment, StoredLead lead) {
        return new FoundLead(lead, new LeadCursor(moment, lead.lead().id()));
    }
}
