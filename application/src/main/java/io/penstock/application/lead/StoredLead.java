package io.penstock.application.lead;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.hold.Held;
import io.penstock.domain.lead.Lead;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.routing.Decision;
import io.penstock.domain.status.LeadStatus;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A lead as it stands now.
 *
 * @param lead as it came in, with what was corrected since
 * @param version counts what changed the lead since it was stored, from 0
 * @param status its status
 * @param reason why it was cancelled, where it was
 * @param holders the companies that have it, by the oldest decision first; empty where none has it
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
        List<Holder> holders,
        Optional<Held> held,
        Decision decision,
        Optional<LeadId> duplicateOf,
        String source) {

    public StoredLead {
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(held, "held");
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(duplicateOf, "duplicateOf");
        Objects.requireNonNull(source, "source");
        holders = List.copyOf(holders);
    }

    /** A lead as it stands right after it was stored. */
    public static StoredLead of(NewLead lead, Optional<LeadId> duplicateOf) {
        return new StoredLead(
                lead.lead(),
                0,
                LeadStatus.WAITING,
                OptionalLong.empty(),
                holders(lead.assignments(), LeadStatus.WAITING),
                lead.held(),
                lead.assignments().getLast().decision(),
                duplicateOf,
                lead.source());
    }

    /** Who has it, if anyone: of several companies the one that got it first. */
    public Optional<CompanyId> company() {
        return holders.isEmpty() ? Optional.empty() : Optional.of(holders.getFirst().company());
    }

    /** The part of it that a company has, if it has one: the first where it has several. */
    public Optional<Holder> holder(CompanyId company) {
        return holders.stream().filter(holder -> holder.company().equals(company)).findFirst();
    }

    /** The part of it that a company has by a decision, if it has it still. */
    public Optional<Holder> holder(int byDecision) {
        return holders.stream().filter(holder -> holder.decision() == byDecision).findFirst();
    }

    private static List<Holder> holders(List<Assignment> assignments, LeadStatus status) {
        return holders(assignments.stream().map(Assignment::decision), status);
    }

    private static List<Holder> holders(Stream<Decision> decisions, LeadStatus status) {
        return decisions
                .flatMap(made ->
                        made
                                .company()
                                .map(company -> new Holder(made.number(), company, status))
                                .stream())
                .toList();
    }

    /**
     * The lead as it stood right after it was stored.
     *
     * @param decisions every decision about it, oldest first
     * @param heldReason why it was first held, if it ever was
     */
    public StoredLead asReceived(List<LeadDecision> decisions, String heldReason) {
        LeadDecision first = decisions.getFirst();
        List<Decision> then =
                decisions.stream()
                        .map(LeadDecision::decision)
                        .filter(made -> made.at().equals(first.decision().at()))
                        .toList();
        List<Holder> having = holders(then.stream(), LeadStatus.WAITING);
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
                having,
                having.isEmpty()
                        ? Optional.of(new Held(heldReason, first.decision().at()))
                        : Optional.empty(),
                then.getLast(),
                duplicateOf,
                source);
    }

    /** The lead as it stands after a change; only a lead that is open waits in the hold queue. */
    public StoredLead after(LeadChange change) {
        List<Assignment> made = change.assignments();
        List<Holder> having = holdersAfter(change, made);
        return new StoredLead(
                change.attributes().map(lead::with).orElse(lead),
                version + 1,
                change.status(),
                change.reason().isPresent() ? change.reason() : reason,
                having,
                heldAfter(change, having).filter(_ -> change.status().isOpen()),
                made.isEmpty() ? decision : made.getLast().decision(),
                duplicateOf,
                source);
    }

    private List<Holder> holdersAfter(LeadChange change, List<Assignment> made) {
        Stream<Holder> kept =
                change.effects().takesLead()
                        ? holders.stream()
                                .filter(_ -> change.move().isEmpty())
                                .filter(holder -> !change.effects().concerns(holder.decision()))
                        : holders.stream()
                                .map(holder ->
                                        restates(change, holder)
                                                ? holder.with(change.effects().statusThere())
                                                : holder);
        return Stream.concat(kept, holders(made, change.effects().statusOnArrival()).stream())
                .toList();
    }

    /** What says nothing new of the lead says nothing new of what it is to one of several. */
    private boolean restates(LeadChange change, Holder holder) {
        return change.effects().concerns(holder.decision())
                && (change.part().isPresent() || change.status() != status);
    }

    private Optional<Held> heldAfter(LeadChange change, List<Holder> having) {
        Optional<Held> heldNow =
                change.move()
                        .map(move -> move.assignment().held())
                        .orElseGet(() -> change.flow().flatMap(FlowProgress::held).or(() -> held));
        if (having.isEmpty() && heldNow.isEmpty() && change.flow().isPresent() && status.isOpen()) {
            throw new IllegalArgumentException("A lead that no company has is held.");
        }
        return heldNow.filter(_ -> having.isEmpty());
    }

    /**
     * The lead as it stands after a company did not take it.
     *
     * @param byDecision the decision by which that company had it
     * @param why why it waits, where no other company has it
     */
    public StoredLead afterLoss(int byDecision, Held why) {
        List<Holder> others =
                holders.stream().filter(holder -> holder.decision() != byDecision).toList();
        return new StoredLead(
                lead,
                version + 1,
                status,
                reason,
                others,
                others.isEmpty() ? Optional.of(why) : Optional.empty(),
                decision,
                duplicateOf,
                source);
    }

    /** The same lead, which something happened to that is not shown by it. */
    public StoredLead touched() {
        return new StoredLead(
                lead, version + 1, status, reason, holders, held, decision, duplicateOf, source);
    }
}
