package io.penstock.db.lead;

import io.penstock.application.lead.Assignment;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.routing.Decision;
import java.time.Instant;

/**
 * A decision about a lead and what hangs on it, none of which depends on what else is stored.
 *
 * @param lead the lead
 * @param assignment the decision, and what it makes
 * @param at when the delivery is created
 * @param grounds what the decision rested on, as it is stored; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Decided(LeadId lead, Assignment assignment, Instant at, byte[] grounds) {

    static Decided of(LeadId lead, Assignment assignment, Instant at) {
        return new Decided(lead, assignment, at, DecisionGrounds.of(assignment.decision()).write());
    }

    Decision decision() {
        return assignment.decision();
    }
}
