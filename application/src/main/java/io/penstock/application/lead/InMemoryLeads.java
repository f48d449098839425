package io.penstock.application.lead;

import io.penstock.application.audit.InMemoryAuditTrail;
import io.penstock.application.company.BalanceEffect;
import io.penstock.application.company.InMemoryCompanyLedger;
import io.penstock.application.company.KnownTerms;
import io.penstock.application.flow.InMemoryFlowRuns;
import io.penstock.application.pixel.InMemoryPixels;
import io.penstock.application.report.InMemoryAlerts;
import io.penstock.application.routing.BrokenPromise;
import io.penstock.application.storage.InMemoryLock;
import io.penstock.domain.cap.CapUsage;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.hold.Held;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.offer.DuplicateRule;
import io.penstock.domain.offer.OfferId;
import io.penstock.domain.status.LeadStatus;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Leads kept in memory, which end with the program. Thread-safe: one lock makes every change whole,
 * and {@link #atomically} lets what hangs on leads change under the same lock.
 */
public final class InMemoryLeads implements LeadIntake, LeadChanges, Leads, CapUsage {
    private final InMemoryLock lock;
    private final InMemoryPixels pixels;
    private final InMemoryFlowRuns flows;
    private final InMemoryLeadRecords records = new InMemoryLeadRecords();
    private final InMemoryKeys keys = new InMemoryKeys();
    private final InMemoryPlacements placements = new InMemoryPlacements();
    private final InMemoryMarks marks = new InMemoryMarks();
    private final InMemoryPromises promises;
    private final InMemoryAssignments assignments;
    private final InMemoryChanger changer;

    @Inject
    public InMemoryLeads(
            InMemoryLock lock,
            InMemoryCompanyLedger ledger,
            KnownTerms terms,
            InMemoryAlerts alerts,
            InMemoryAuditTrail audit,
            InMemoryPixels pixels,
            InMemoryFlowRuns flows) {
        this.lock = lock;
        this.pixels = pixels;
        this.flows = flows;
        this.promises = new InMemoryPromises(placements, ledger, terms);
        this.assignments = new InMemoryAssignments(records, placements, ledger, alerts);
        this.changer = new InMemoryChanger(placements, assignments, audit, pixels, flows);
    }

    /** Has somebody hear of every lead that is assigned from now on. */
    public void listen(InMemoryLeadListener listener) {
        lock.change(() -> assignments.listen(listener));
    }

    /** Does something while no lead changes. */
    public <T extends @Nullable Object> T atomically(Supplier<T> action) {
        return lock.atomically(action);
    }

    @Override
    public IntakeOutcome take(NewLead lead) {
        return atomically(() -> refusal(lead).orElseGet(() -> store(lead)));
    }

    private Optional<IntakeOutcome> refusal(NewLead lead) {
        Optional<IntakeOutcome> used = lead.idempotency().flatMap(keys::find);
        return used.or(() -> refusedDuplicate(lead))
                .or(() ->
                        promises.broken(lead.assignments(), LeadStatus.WAITING, List.of())
                                .map(IntakeOutcome.PromiseBroken::new));
    }

    private Optional<IntakeOutcome> refusedDuplicate(NewLead lead) {
        return lead.duplicates()
                .filter(check -> check.then() == DuplicateRule.Then.REFUSE)
                .flatMap(_ -> marks.firstOf(lead, id -> records.get(id).stored()))
                .map(IntakeOutcome.Duplicate::new);
    }

    private IntakeOutcome store(NewLead lead) {
        Optional<LeadId> duplicateOf = marks.firstOf(lead, id -> records.get(id).stored());
        InMemoryLead stored = records.add(StoredLead.of(lead, duplicateOf));
        marks.add(lead);
        lead.idempotency()
                .ifPresent(key -> keys.use(key, lead.lead().id(), lead.lead().receivedAt()));
        lead.assignments()
                .forEach(assignment ->
                        assignments.assign(
                                stored, lead.lead().attributes(), assignment, LeadEvent.PENSTOCK));
        lead.pixels().forEach(pixels::add);
        lead.flow().ifPresent(progress -> flows.put(progress.run(), progress.choices()));
        return new IntakeOutcome.Stored(duplicateOf);
    }

    @Override
    public ChangeOutcome change(LeadChange change) {
        return atomically(() -> {
            InMemoryLead lead = records.get(change.lead());
            if (lead.stored().version() != change.version()) {
                return new ChangeOutcome.Outdated();
            }
            List<InMemoryPlacement> concerned =
                    lead.open().stream()
                            .filter(placement -> change.effects().concerns(placement.decision()))
                            .toList();
            Optional<BrokenPromise> broken =
                    promises.broken(
                            change.assignments(),
                            change.effects().statusOnArrival(),
                            change.effects().takesLead() ? concerned : List.of());
            return broken.<ChangeOutcome>map(ChangeOutcome.PromiseBroken::new)
                    .orElseGet(() ->
                            new ChangeOutcome.Changed(changer.apply(change, lead, concerned)));
        });
    }

    /** Adds an entry to the journal of a lead. */
    public void note(LeadId id, LeadEvent event) {
        lock.change(() -> records.get(id).add(event));
    }

    /**
     * Settles what came of a delivery, whoever has the lead by then.
     *
     * @param decision the number of the decision that made the delivery
     * @param event what the journal says of it
     * @param balance what becomes of the price
     * @param price the price from now on; absent: as it was
     * @param held why that company loses the lead, where it has it still and there is anything left
     *     to do about it, and why the lead is held, where no other company has it
     */
    public void settle(
            LeadId id,
            int decision,
            LeadEvent event,
            BalanceEffect balance,
            Optional<BigDecimal> price,
            Optional<Held> held) {
        lock.change(() -> {
            InMemoryLead lead = records.get(id);
            InMemoryPlacement placement =
                    lead.placement(decision)
                            .orElseThrow(() ->
                                    new IllegalStateException(
                                            "Decision "
                                                    + decision
                                                    + " gave lead "
                                                    + id
                                                    + " to no company."));
            lead.add(event);
            price.ifPresent(amount ->
                    assignments.reprice(placement, amount, event.at(), LeadEvent.PENSTOCK));
            assignments.settle(placement, balance, event.at(), LeadEvent.PENSTOCK);
            held.filter(_ -> !placement.isReleased() && placement.status().isOpen())
                    .filter(_ -> lead.stored().status().isOpen())
                    .ifPresent(why -> assignments.lose(placement, why, flows.isGoing(id)));
        });
    }

    /** Has the flow of a lead go on, of which a delivery has ended. */
    public void wake(LeadId id, Instant at) {
        lock.change(() -> {
            InMemoryLead lead = records.get(id);
            lead.replace(lead.stored().touched());
            flows.wake(id, at);
        });
    }

    /** What came of giving a lead to a company; empty where no such decision gave it to one. */
    public Optional<SaleResult> result(LeadId id, int decision) {
        return atomically(() -> records.get(id).placement(decision).map(InMemoryPlacement::result));
    }

    @Override
    public Optional<IntakeOutcome.KeyUsed> use(IdempotencyKey key) {
        return atomically(() -> keys.find(key));
    }

    @Override
    public int forgetKeys(Instant usedBefore, int atMost) {
        return atomically(() -> keys.forget(usedBefore, atMost));
    }

    @Override
    public Optional<StoredLead> find(LeadId id) {
        return atomically(() -> records.find(id));
    }

    @Override
    public LeadPage search(LeadQuery query) {
        return atomically(() ->
                LeadPage.of(
                        records.listed(query.company())
                                .filter(query::matches)
                                .sorted(Comparator.comparing(FoundLead::place))
                                .limit(query.limit() + 1L)
                                .toList(),
                        query.limit()));
    }

    @Override
    public List<StoredLead> heldSince(OfferId offer, Instant latest, int atMost) {
        return atomically(() -> records.heldSince(offer, latest, atMost));
    }

    @Override
    public List<LeadDecision> decisions(LeadId id) {
        return atomically(() -> records.decisions(id));
    }

    @Override
    public List<LeadEvent> history(LeadId id) {
        return atomically(() -> records.history(id));
    }

    @Override
    public List<Conversion> conversions(LeadId id) {
        return atomically(() -> records.conversions(id));
    }

    @Override
    public Optional<Conversion> conversion(LeadId id, int version) {
        return atomically(() -> records.conversion(id, version));
    }

    @Override
    public long used(CompanyCap cap, Instant now, ZoneId zone) {
        return atomically(() -> placements.used(cap, now, zone));
    }
}
