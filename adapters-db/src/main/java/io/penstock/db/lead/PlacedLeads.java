package io.penstock.db.lead;

import io.penstock.application.company.BalanceEffect;
import io.penstock.db.company.LockedCompanies;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.hold.Held;
import io.penstock.domain.lead.LeadId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * Leads and the companies that got them, all locked by the transaction that settles the deliveries
 * of the ones to the others. Not thread-safe.
 */
public final class PlacedLeads {

    private final LockedCompanies companies;
    private final Map<LeadId, PlacedLead> leads;

    private PlacedLeads(LockedCompanies companies, Map<LeadId, PlacedLead> leads) {
        this.companies = companies;
        this.leads = leads;
    }

    /**
     * Locks the companies in their order, then the leads in theirs.
     *
     * @param owners the companies that got the leads
     * @param decisions by lead the number of the decision by which its company got it
     */
    public static PlacedLeads lock(
            Handle handle, NavigableSet<CompanyId> owners, Map<LeadId, Integer> decisions) {
        LockedCompanies companies = LockedCompanies.lock(handle, owners);
        Map<LeadId, PlacedLead> leads = new HashMap<>();
        new TreeMap<>(decisions)
                .forEach((lead, decision) ->
                        leads.put(lead, PlacedLead.lock(handle, companies, lead, decision)));
        return new PlacedLeads(companies, leads);
    }

    /**
     * Does what came of a delivery to the lead's price, and takes the lead from the company where
     * it has it still, never accepted it, and there is anything left to do about it; the lead is
     * held where no other has it. Does nothing about a lead that is not among these.
     *
     * @param price the price from now on; absent: as it was
     * @param at when it came
     */
    public void settle(
            LeadId lead,
            BalanceEffect effect,
            Optional<BigDecimal> price,
            Optional<Held> held,
            Instant at,
            JournalRows journal) {
        PlacedLead placed = leads.get(lead);
        if (placed != null) {
            placed.settle(effect, price, held, at, journal);
        }
    }

    /**
     * Has the flow of a lead go on, of which a delivery has ended.
     *
     * @throws IllegalArgumentException when the lead is not among these
     */
    public void wake(LeadId lead, Instant at) {
        PlacedLead placed = leads.get(lead);
        if (placed == null) {
            throw new IllegalArgumentException("Lead " + lead + " is not locked.");
        }
        placed.wake(at);
    }

    /** Writes the companies; called once, when everything is done. */
    public void write() {
        companies.write();
    }
}
