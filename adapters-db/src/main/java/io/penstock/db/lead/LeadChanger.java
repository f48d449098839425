package io.penstock.db.lead;

import io.penstock.application.company.BalanceEffect;
import io.penstock.application.company.MoneyState;
import io.penstock.application.lead.Assignment;
import io.penstock.application.lead.ChangeOutcome;
import io.penstock.application.lead.FlowProgress;
import io.penstock.application.lead.Holder;
import io.penstock.application.lead.Journal;
import io.penstock.application.lead.LeadChange;
import io.penstock.application.lead.Move;
import io.penstock.application.lead.StoredLead;
import io.penstock.application.routing.BrokenPromise;
import io.penstock.db.cap.KnownCounts;
import io.penstock.db.company.LockedCompanies;
import io.penstock.db.flow.FlowChoiceRows;
import io.penstock.db.flow.FlowRunRows;
import io.penstock.db.pixel.PixelRunRows;
import io.penstock.db.storage.Pipeline;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.status.LeadStatus;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Makes one change of a lead that is locked, as its companies are. Not thread-safe. */
final class LeadChanger {

    private final Handle handle;
    private final LockedCompanies companies;
    private final LeadChange change;
    private final PlacementLedger ledger;
    private final JournalRows journal;

    LeadChanger(Handle handle, LockedCompanies companies, LeadChange change) {
        this.handle = handle;
        this.companies = companies;
        this.change = change;
        this.ledger = new PlacementLedger(handle, companies, change.at(), change.by());
        this.journal = new JournalRows(handle);
    }

    /** Makes the change, or none at all where a promise is broken. */
    ChangeOutcome make() {
        StoredLead before = StoredLeadRows.get(handle, change.lead());
        StoredLead after = before.after(change);
        List<Placement> concerned = concerned(before);
        concerned.forEach(placement -> change(placement, after));
        companies.writeCounts();
        Optional<BrokenPromise> broken = broken();
        if (broken.isPresent()) {
            handle.rollback();
            return new ChangeOutcome.PromiseBroken(broken.get());
        }
        concerned.forEach(this::cancelDeliveries);
        write(before, after);
        change.redelivery()
                .ifPresent(again ->
                        DeliveryRows.insertAgain(handle, concerned.getFirst(), again, change.at()));
        if (change.effects().endsFlow()) {
            FlowRunRows.cancel(handle, change.lead());
        } else if (change.effects().wakesFlow()) {
            FlowRunRows.wake(handle, change.lead(), change.at());
        }
        journal.write();
        companies.write();
        return new ChangeOutcome.Changed(after);
    }

    private List<Placement> concerned(StoredLead before) {
        return before.holders().isEmpty()
                ? List.of()
                : PlacementRows.open(handle, change.lead()).stream()
                        .filter(placement -> change.effects().concerns(placement.decision()))
                        .toList();
    }

    /** Lets a company lose the lead, or count it by its new status. */
    private void change(Placement placement, StoredLead after) {
        boolean delivered = DeliveryRows.exists(handle, placement.lead(), placement.decision());
        Optional<Holder> kept = after.holder(placement.decision());
        MoneyState money =
                ledger.apply(change.effects().balanceBeforeMove(delivered, kept), placement);
        companies.uncount(placement.company(), placement.assignedAt(), placement.status());
        if (kept.isEmpty()) {
            ledger.apply(BalanceEffect.RELEASE, placement.with(money));
            PlacementRows.release(handle, placement, change.at());
        } else {
            LeadStatus status = kept.get().status();
            companies.count(placement.company(), placement.assignedAt(), status);
            PlacementRows.restate(handle, placement, status);
        }
    }

    private Optional<BrokenPromise> broken() {
        List<Assignment> made = change.assignments();
        return made.isEmpty()
                ? Optional.empty()
                : PromiseCheck.of(handle, companies, made, new KnownCounts())
                        .broken(made, change.effects().statusOnArrival());
    }

    private void cancelDeliveries(Placement placement) {
        change.effects()
                .deliveriesCancelledBecause()
                .ifPresent(reason -> DeliveryRows.cancel(handle, placement, reason));
    }

    private void write(StoredLead before, StoredLead after) {
        change.attributes().ifPresent(now -> LeadDataRows.correct(handle, change.lead(), now));
        LeadRows.replace(handle, before, after);
        change.events().forEach(event -> journal.add(change.lead(), event));
        change.word()
                .ifPresent(word ->
                        ConversionRows.insert(handle, change.lead(), after.version(), word));
        PixelRunRows.insert(handle, change.postbacks().stream().toList());
        change.move().ifPresent(this::move);
        change.flow().ifPresent(flow -> go(flow, before, after));
    }

    private void move(Move move) {
        arrive(move.assignment(), move.attributes())
                .placement()
                .ifPresent(
                        placement -> ledger.apply(change.effects().balanceAfterMove(), placement));
    }

    private void go(FlowProgress flow, StoredLead before, StoredLead after) {
        flow.sales().forEach(sale -> arrive(sale, after.lead().attributes()));
        after.held()
                .filter(why -> !before.held().equals(Optional.of(why)))
                .ifPresent(why -> {
                    journal.add(change.lead(), Journal.held(why));
                    companies.tell(AssignmentRows.notice(change.lead(), why));
                });
        PixelRunRows.insert(handle, flow.pixels());
        FlowRunRows.put(handle, List.of(flow.run()));
        FlowChoiceRows.insert(handle, flow.choices());
    }

    private Assigned arrive(Assignment assignment, LeadAttributes read) {
        Decided decided = Decided.of(change.lead(), assignment, change.at());
        Assigned assigned =
                AssignmentRows.admit(
                        companies, decided, change.effects().statusOnArrival(), change.by());
        LeadDataRows.insertRead(handle, change.lead(), decided.decision().number(), read);
        AssignmentRows.count(companies, assigned);
        try (Pipeline pipeline = Pipeline.of(handle)) {
            DeliveryRows.insert(pipeline, List.of(decided));
            AssignmentRows.insert(pipeline, List.of(assigned));
            pipeline.flush();
        }
        journal.add(change.lead(), Journal.assigned(assignment, change.by()));
        return assigned;
    }
}
