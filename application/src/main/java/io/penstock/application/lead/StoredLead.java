package io.penstock.application.lead;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.hold.Held;
import io.penstock.domain.lead.Lead;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.routing.Decision;
import io.penstock.domain.status.LeadStatus;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A lead as it stands now.
 *
 * @param lead as it came in, with what was corrected since
 * @param version counts what changed the lead since it was stored, from 0
 * @param status its status
 * @param reason why it was cancelled, where it was
 * @param company who has it, if anyone
 * @param held why it waits in the hold queue, if it does
 * @param decision the newest decision about it
 * @param duplicateOf the first lead of which it is a duplicate
 * @param source the name of the API key that sent it
 */
public record StoredLead(
        Lead lead,
        int version,
        LeadStatus status,
        OptionalLong reason,
        Optional<CompanyId> company,
        Optional<Held> held,
        Decision decision,
        Optional<LeadId> duplicateOf,
        String source) {

    public StoredLead {
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(held, "held");
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(duplicateOf, "duplicateOf");
        Objects.requireNonNull(source, "source");
    }

    /** A lead as it stands right after it was stored. */
    public static StoredLead of(NewLead lead, Optional<LeadId> duplicateOf) {
        return new StoredLead(
                lead.lead(),
                0,
                LeadStatus.WAITING,
                OptionalLong.empty(),
                lead.decision().company(),
                lead.held(),
                lead.decision(),
                duplicateOf,
                lead.source());
    }

    /** The lead as it stood right after it was stored, given what was decided then. */
    public StoredLead asReceived(LeadDecision first, String heldReason) {
        Optional<Held> heldThen =
                first.decision().company().isPresent()
                        ? Optional.empty()
                        : Optional.of(new Held(heldReason, first.decision().at()));
        return new StoredLead(
                new Lead(
                        lead.id(),
                        lead.offer(),
                        lead.receivedAt(),
                        first.attributes(),
                        lead.fields()),
                0,
                LeadStatus.WAITING,
                OptionalLong.empty(),
                first.decision().company(),
                heldThen,
                first.decision(),
                duplicateOf,
                source);
    }

    /** The lead as it stands after a change; only a lead that is open waits in the hold queue. */
    public StoredLead after(LeadChange change) {
        Optional<Assignment> assignment = change.move().map(Move::assignment);
        Optional<Held> heldAfter = assignment.map(Assignment::held).orElse(held);
        return new StoredLead(
                change.attributes().map(lead::with).orElse(lead),
                version + 1,
                change.status(),
                change.reason().isPresent() ? change.reason() : reason,
                assignment.map(given -> given.decision().company()).orElse(company),
                heldAfter.filter(_ -> change.status().isOpen()),
                assignment.map(Assignment::decision).orElse(decision),
                duplicateOf,
                source);
    }

    /** The lead as it stands after its company did not take it. */
    public StoredLead afterHold(Held why) {
        return new StoredLead(
                lead,
                version + 1,
                status,
                reason,
                Optional.empty(),
                Optional.of(why),
                decision,
                duplicateOf,
                source);
    }
}
