package io.penstock.application.lead;

import io.penstock.domain.hold.Held;
import io.penstock.domain.routing.Decision;
import java.util.Locale;
import java.util.Optional;

/** Words the entries of a lead's journal that storage makes, alike for every storage. */
public final class Journal {

    private Journal() {}

    /** The entry with which the journal of a new lead begins. */
    public static LeadEvent taken(NewLead lead) {
        return assigned(lead.assignment(), LeadEvent.PENSTOCK);
    }

    /** The entry of a lead that goes to a company, or into the hold queue. */
    public static LeadEvent assigned(Assignment assignment, String by) {
        Decision decision = assignment.decision();
        return assignment
                .held()
                .map(held -> held(held, by))
                .orElseGet(() -> assigned(decision, by));
    }

    /** The entry of a lead that a decision gives to a company. */
    public static LeadEvent assigned(Decision decision, String by) {
        return new LeadEvent(
                decision.at(),
                LeadEvent.Kind.ASSIGNED,
                decision.company(),
                decision.by().name().toLowerCase(Locale.ROOT),
                by);
    }

    /** The entry of a lead that is put into the hold queue. */
    public static LeadEvent held(Held held) {
        return held(held, LeadEvent.PENSTOCK);
    }

    private static LeadEvent held(Held held, String by) {
        return new LeadEvent(
                held.since(), LeadEvent.Kind.HELD, Optional.empty(), held.reason(), by);
    }
}
