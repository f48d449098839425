package io.penstock.application.lead;

import io.penstock.domain.hold.Held;
import java.util.Locale;
import java.util.Optional;

/** Words the first entries of a lead's journal, alike for every storage. */
public final class Journal {

    private Journal() {}

    /** The entry with which the journal of a new lead begins. */
    public static LeadEvent taken(NewLead lead) {
        return lead.held()
                .map(Journal::held)
                .orElseGet(() ->
                        new LeadEvent(
                                lead.decision().at(),
                                LeadEvent.Kind.ASSIGNED,
                                lead.decision().company(),
                                lead.decision().by().name().toLowerCase(Locale.ROOT),
                                LeadEvent.PENSTOCK));
    }

    /** The entry of a lead that is put into the hold queue. */
    public static LeadEvent held(Held held) {
        return new LeadEvent(
                held.since(),
                LeadEvent.Kind.HELD,
                Optional.empty(),
                held.reason(),
                LeadEvent.PENSTOCK);
    }
}
