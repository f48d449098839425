package io.penstock.db.delivery;

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

    /** Locks the leads that go into the hold queue or are paid for, and their companies. */
    static PlacedLeads lock(Handle handle, List<Settling> all) {
        Map<String, Origin> origins = origins(handle, all.stream().filter(Settling::ends).toList());
        NavigableSet<CompanyId> companies = new TreeSet<>();
        Map<LeadId, Integer> decisions = new HashMap<>();
        for (Settling one : all) {
            Origin origin = origins.get(one.job().id().value());
            if (origin != null && (origin.paid() || one.effects().held().isPresent())) {
                companies.add(one.job().company());
                decisions.put(one.lead(), origin.decision());
            }
        }
        return PlacedLeads.lock(handle, companies, decisions);
    }

    /** None of this ever changes. */
    private static Map<String, Origin> origins(Handle handle, List<Settling> ending) {
        Map<String, Origin> origins = new HashMap<>();
        if (!ending.isEmpty()) {
            handle.createQuery(
                            """
                            SELECT j.id, j.decision, p.price
                            FROM deliveries j
                            LEFT JOIN placements p ON p.lead = j.lead AND p.decision = j.decision
                            WHERE j.id IN (<ids>)
                            """)
                    .bindList("ids", ending.stream().map(one -> one.job().id().value()).toList())
                    .map((row, _) ->
                            new Origin(
                                    row.getString("id"),
                                    row.getInt("decision"),
                                    row.getBigDecimal("price") != null))
                    .forEach(origin -> origins.put(origin.delivery(), origin));
        }
        return origins;
    }

    /**
     * Where a delivery comes from.
     *
     * @param delivery its id
     * @param decision the number of the decision that made it
     * @param paid whether the company pays for the lead
     */
    private record Origin(String delivery, int decision, boolean paid) {}
}
