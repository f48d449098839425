package io.penstock.db.lead;

import io.penstock.application.company.MoneyState;
import io.penstock.application.lead.Assignment;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.flow.RuleCap;
import io.penstock.domain.status.LeadStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An assignment that may be made, for everything that was promised holds.
 *
 * @param decided the decision by which it is made
 * @param status the lead's status
 * @param since since when the company has the lead; present exactly where a company gets it
 */
record Assigned(Decided decided, LeadStatus status, Optional<Instant> since) {

    Optional<Placement> placement() {
        return since.map(moment ->
                new Placement(
                        decided.lead(),
                        decided.decision().number(),
                        company(),
                        moment,
                        status,
                        assignment().price(),
                        assignment().price().isPresent() ? MoneyState.RESERVED : MoneyState.NONE));
    }

    /** The places of flows whose caps count it. */
    List<String> rules() {
        return assignment().promises().rules().stream().map(RuleCap::rule).distinct().toList();
    }

    private Assignment assignment() {
        return decided.assignment();
    }

    /** The company that gets the lead, where one does. */
    CompanyId company() {
        return decided.decision().company().orElseThrow();
    }
}
