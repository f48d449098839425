package io.penstock.db.lead;

import io.penstock.domain.lead.LeadId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Finds deliveries by the decisions that made them, since deliveries are in no order of leads. */
public final class DecisionDeliveries {

    /**
     * The deliveries of decisions, which go by j: the first of each, and the further ones. The
     * decisions are to be looked for in p, which has an index. Each table is reached by a key of
     * the one before, also where the whole stands in a subquery that depends on a row outside.
     */
    public static final String OF_DECISIONS =
            """
            decisions p
            CROSS JOIN (SELECT 0 AS further UNION ALL SELECT 1) which
            LEFT JOIN further_deliveries f ON f.lead = p.lead AND which.further = 1
            JOIN deliveries j ON j.decision = p.number
                AND j.id = CASE WHEN which.further = 1 THEN f.delivery ELSE p.delivery END\
            """;

    private DecisionDeliveries() {}

    /** The ids of the deliveries of a decision, of which none is added while the lead is locked. */
    static List<String> ids(Handle handle, LeadId lead, int decision) {
        return handle.createQuery(
                        """
                        SELECT j.id FROM %s
                        WHERE p.lead = :lead AND p.number = :decision ORDER BY j.id
                        """
                                .formatted(OF_DECISIONS))
                .bind("lead", lead.value())
                .bind("decision", decision)
                .mapTo(String.class)
                .list();
    }
}
