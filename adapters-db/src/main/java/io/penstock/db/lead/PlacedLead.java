package io.penstock.db.lead;

import io.penstock.application.company.BalanceEffect;
import io.penstock.application.lead.LeadEvent;
import io.penstock.db.cap.CapChanges;
import io.penstock.db.company.LockedCompanies;
import io.penstock.db.lead.LeadRows.Standing;
import io.penstock.domain.hold.Held;
import io.penstock.domain.lead.LeadId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * A company's having a lead, locked by a transaction that settles the delivery of the one to the
 * other. Not thread-safe.
 */
public final class PlacedLead {

    private final Handle handle;
    private final Placement placement;
    private final LockedCompanies companies;
    private final boolean current;

    private PlacedLead(
            Handle handle, Placement placement, LockedCompanies companies, boolean current) {
        this.handle = handle;
        this.placement = placement;
        this.companies = companies;
        this.current = current;
    }

    /**
     * Locks the company, then the lead.
     *
     * @param decision the number of the decision by which the company got the lead
     */
    public static PlacedLead lock(Handle handle, LeadId lead, int decision) {
        Placement seen = find(handle, lead, decision);
        LockedCompanies companies =
                LockedCompanies.lock(handle, new TreeSet<>(List.of(seen.company())));
        Standing standing =
                LeadRows.standing(handle, lead, true)
                        .orElseThrow(() -> new IllegalStateException("There is no lead " + lead));
        boolean current =
                standing.decision() == decision
                        && standing.company().equals(Optional.of(seen.company()));
        return new PlacedLead(handle, find(handle, lead, decision), companies, current);
    }

    private static Placement find(Handle handle, LeadId lead, int decision) {
        return PlacementRows.find(handle, lead, decision)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "No company has lead " + lead + " by decision " + decision + "."));
    }

    /** Whether the company pays for the lead; it does not change. */
    public static boolean isPaidFor(Handle handle, LeadId lead, int decision) {
        return find(handle, lead, decision).price().isPresent();
    }

    /** Charges what is reserved. */
    public void charge(Instant at) {
        enter(BalanceEffect.CHARGE, at);
        companies.write();
    }

    /**
     * Takes the lead into the hold queue, and frees the company's caps and what is reserved of its
     * balance.
     *
     * @return false when the company does not have the lead any more, and nothing was changed
     */
    public boolean hold(Held held) {
        if (current) {
            CapChanges counts = new CapChanges();
            counts.uncount(placement.company(), placement.assignedAt(), placement.status());
            counts.write(handle);
            PlacementRows.release(handle, placement, held.since());
            enter(BalanceEffect.RELEASE, held.since());
            LeadRows.hold(handle, placement.lead(), held);
            companies.write();
        }
        return current;
    }

    private void enter(BalanceEffect effect, Instant at) {
        new PlacementLedger(handle, companies, at, LeadEvent.PENSTOCK).apply(effect, placement);
    }
}
