package io.penstock.application.lead;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.hold.Held;
import io.penstock.domain.lead.Lead;
import io.penstock.domain.lead.LeadStatus;
import io.penstock.domain.routing.Decision;
import java.util.Objects;
import java.util.Optional;

/**
 * A lead as it stands now.
 *
 * @param lead as it came in
 * @param status its status
 * @param company who has it, if anyone
 * @param held why it waits in the hold queue, if it does
 * @param decision the decision on receipt
 */
public record StoredLead(
        Lead lead,
        LeadStatus status,
        Optional<CompanyId> company,
        Optional<Held> held,
        Decision decision) {

    public StoredLead {
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(held, "held");
        Objects.requireNonNull(decision, "decision");
    }

    /** A lead as it stands right after it was stored. */
    public static StoredLead of(NewLead lead) {
        return new StoredLead(
                lead.lead(),
                LeadStatus.WAITING,
                lead.decision().company(),
                lead.held(),
                lead.decision());
    }

    /** The lead as it stood right after it was stored, whatever became of it since. */
    public StoredLead asReceived(String heldReason) {
        Optional<Held> heldThen =
                decision.company().isPresent()
                        ? Optional.empty()
                        : Optional.of(new Held(heldReason, decision.at()));
        return new StoredLead(lead, LeadStatus.WAITING, decision.company(), heldThen, decision);
    }
}
