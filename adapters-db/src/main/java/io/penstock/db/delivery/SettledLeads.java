package io.penstock.db.delivery;

import io.penstock.application.delivery.DeliveryJob;
import io.penstock.db.lead.PlacedLeads;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Finds the leads that settlements change, for they are locked before the deliveries are. */
final class SettledLeads {

    private SettledLeads() {}

    /**
     * Locks the leads that companies lose or pay for, and those whose flows may go on, and their
     * companies.
     */
    static PlacedLeads lock(Handle handle, List<Settling> all) {
        NavigableSet<CompanyId> companies = new TreeSet<>();
        Map<LeadId, Integer> decisions = new HashMap<>();
        for (Settling one : all) {
            DeliveryJob job = one.job();
            if (one.isOfFlow() || changesLead(one)) {
                companies.add(job.company());
                decisions.put(one.lead(), job.decision());
            }
        }
        return PlacedLeads.lock(handle, companies, decisions);
    }

    private static boolean changesLead(Settling one) {
        return one.ends()
                && (one.job().priced()
                        || one.effects().price().isPresent()
                        || one.effects().held().isPresent());
    }
}
