package io.penstock.db.lead;

import io.penstock.application.company.BalanceEffect;
import io.penstock.application.lead.Journal;
import io.penstock.application.lead.LeadEvent;
import io.penstock.application.lead.StoredLead;
import io.penstock.db.company.LockedCompanies;
import io.penstock.db.flow.FlowRunRows;
import io.penstock.domain.hold.Held;
import io.penstock.domain.lead.LeadId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** One of {@link PlacedLeads}: a lead and what its company made of it. Not thread-safe. */
final class PlacedLead {

    private final Handle handle;
    private final LockedCompanies companies;
    private final StoredLead lead;
    private final Placement placement;

    private PlacedLead(
            Handle handle, LockedCompanies companies, StoredLead lead, Placement placement) {
        this.handle = handle;
        this.companies = companies;
        this.lead = lead;
        this.placement = placement;
    }

    /**
     * Locks the lead, whose company is locked.
     *
     * @param decision the number of the decision by which the company got the lead
     */
    static PlacedLead lock(Handle handle, LockedCompanies companies, LeadId lead, int decision) {
        LeadRows.lock(handle, lead);
        return new PlacedLead(
                handle,
                companies,
                StoredLeadRows.get(handle, lead),
                PlacementRows.get(handle, lead, decision));
    }

    /**
     * Does what came of a delivery to the lead's price, and takes the lead from the company where
     * it has it still, never accepted it, and there is anything left to do about it; the lead is
     * held where no other has it.
     *
     * @param price the price from now on; absent: as it was
     * @param at when it came
     */
    void settle(
            BalanceEffect effect,
            Optional<BigDecimal> price,
            Optional<Held> held,
            Instant at,
            JournalRows journal) {
        PlacementLedger ledger = new PlacementLedger(handle, companies, at, LeadEvent.PENSTOCK);
        ledger.apply(
                effect, price.map(amount -> ledger.reprice(placement, amount)).orElse(placement));
        held.filter(_ -> isStillThere()).ifPresent(why -> lose(why, journal));
    }

    private boolean isStillThere() {
        return lead.holder(placement.decision())
                        .filter(holder -> holder.status().isOpen())
                        .isPresent()
                && lead.status().isOpen()
                && !DeliveryRows.isAccepted(handle, placement.lead(), placement.decision());
    }

    /** Has the flow of the lead go on; that is a change, so that none who reads it misses it. */
    void wake(Instant at) {
        LeadRows.touch(handle, lead.lead().id());
        FlowRunRows.wake(handle, lead.lead().id(), at);
    }

    /** A flow that goes on offers the lead to others at once, or says itself why it is held. */
    private boolean isGoingOn() {
        return lead.decision().flowStage().isPresent()
                && FlowRunRows.isGoing(handle, lead.lead().id());
    }

    private void lose(Held why, JournalRows journal) {
        companies.uncount(placement.company(), placement.assignedAt(), placement.status());
        PlacementRows.release(handle, placement, why.since());
        StoredLead after = lead.afterLoss(placement.decision(), why);
        LeadRows.replace(handle, lead, after);
        after.held()
                .filter(_ -> !isGoingOn())
                .ifPresent(held -> {
                    journal.add(placement.lead(), Journal.held(held));
                    companies.tell(AssignmentRows.notice(placement.lead(), held));
                });
    }
}
