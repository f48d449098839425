package io.penstock.db.lead;

import io.penstock.application.company.BalanceEffect;
import io.penstock.application.company.MoneyState;
import io.penstock.application.lead.ChangeOutcome;
import io.penstock.application.lead.Journal;
import io.penstock.application.lead.LeadChange;
import io.penstock.application.lead.Move;
import io.penstock.application.lead.StoredLead;
import io.penstock.application.routing.BrokenPromise;
import io.penstock.db.cap.KnownCounts;
import io.penstock.db.company.LockedCompanies;
import io.penstock.db.pixel.PixelRunRows;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Makes one change of a lead that is locked, as its companies are. Not thread-safe. */
final class LeadChanger {

    private final Handle handle;
    private final LockedCompanies companies;
    private final LeadChange change;
    private final PlacementLedger ledger;

    LeadChanger(Handle handle, LockedCompanies companies, LeadChange change) {
        this.handle = handle;
        this.companies = companies;
        this.change = change;
        this.ledger = new PlacementLedger(handle, companies, change.at(), change.by());
    }

    /** Makes the change, or none at all where a promise is broken. */
    ChangeOutcome make() {
        StoredLead before = StoredLeadRows.get(handle, change.lead());
        before.company()
                .flatMap(_ -> PlacementRows.find(handle, change.lead(), before.decision().number()))
                .ifPresent(this::leave);
        companies.writeCounts();
        Optional<BrokenPromise> broken =
                change.move()
                        .map(Move::assignment)
                        .flatMap(assignment ->
                                PromiseCheck.of(
                                                handle,
                                                companies,
                                                List.of(assignment),
                                                new KnownCounts())
                                        .broken(assignment));
        if (broken.isPresent()) {
            handle.rollback();
            return new ChangeOutcome.PromiseBroken(broken.get());
        }
        return new ChangeOutcome.Changed(write(before.after(change)));
    }

    /** Lets the company of before lose the lead, or count it by its new status. */
    private void leave(Placement placement) {
        boolean delivered = DeliveryRows.exists(handle, placement.lead(), placement.decision());
        MoneyState money = ledger.apply(change.balanceBeforeMove(delivered), placement);
        companies.uncount(placement.company(), placement.assignedAt(), placement.status());
        if (change.move().isPresent()) {
            ledger.apply(BalanceEffect.RELEASE, placement.with(money));
            PlacementRows.release(handle, placement, change.at());
        } else {
            companies.count(placement.company(), placement.assignedAt(), change.status());
            PlacementRows.restate(handle, placement, change.status());
        }
    }

    private StoredLead write(StoredLead after) {
        change.attributes().ifPresent(now -> LeadDataRows.correct(handle, change.lead(), now));
        change.deliveriesCancelledBecause()
                .ifPresent(reason -> DeliveryRows.cancel(handle, change.lead(), reason));
        LeadRows.replace(handle, after);
        JournalRows journal = new JournalRows(handle);
        change.events().forEach(event -> journal.add(change.lead(), event));
        change.word()
                .ifPresent(word ->
                        ConversionRows.insert(handle, change.lead(), after.version(), word));
        PixelRunRows.insert(handle, change.postbacks().stream().toList());
        change.move().ifPresent(move -> arrive(move, journal));
        change.redelivery()
                .ifPresent(again ->
                        DeliveryRows.insertAgain(
                                handle, change.lead(), after.decision(), again, change.at()));
        journal.write();
        companies.write();
        return after;
    }

    private void arrive(Move move, JournalRows journal) {
        Decided decided = Decided.of(change.lead(), move.assignment(), change.at());
        Assigned assigned = AssignmentRows.admit(companies, decided, change.status(), change.by());
        LeadDataRows.insertRead(
                handle, change.lead(), decided.decision().number(), move.attributes());
        AssignmentRows.insertDecided(handle, List.of(decided));
        AssignmentRows.insertPlacements(handle, companies, List.of(assigned));
        assigned.placement()
                .ifPresent(placement -> ledger.apply(change.balanceAfterMove(), placement));
        journal.add(change.lead(), Journal.assigned(move.assignment(), change.by()));
    }
}
