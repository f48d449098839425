package io.penstock.db.lead;

import io.penstock.application.company.MoneyState;
import io.penstock.application.lead.Assignment;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.routing.Decision;
import io.penstock.domain.status.LeadStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * An assignment that may be made, for everything that was promised holds.
 *
 * @param lead the lead
 * @param status its status
 * @param assignment the decision, and what hangs on it
 * @param since since when the company has the lead; present exactly where a company gets it
 * @param at when the delivery is created
 */
record Assigned(
        LeadId lead,
        LeadStatus status,
        Assignment assignment,
        Optional<Instant> since,
        Instant at) {

    Decision decision() {
        return assignment.decision();
    }

    Optional<Placement> placement() {
        return since.map(moment ->
                new Placement(
                        lead,
                        decision().number(),
                        company(),
                        moment,
                        status,
                        assignment.price(),
                        assignment.price().isPresent() ? MoneyState.RESERVED : MoneyState.NONE));
    }

    /** The company that gets the lead, where one does. */
    CompanyId company() {
        return decision().company().orElseThrow();
    }
}
