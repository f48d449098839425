package io.penstock.db.consistency;

import io.penstock.db.storage.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds what may contradict itself in no moment between transactions. Thread-safe. */
public final class Contradictions {

    private static final Map<String, Long> GRAINS =
            Map.of("minute", 60_000L, "hour", 3_600_000L, "day", 86_400_000L);

    private static final Map<String, String> CONTRADICTIONS =
            Map.of(
                    "a lead is shown with the company of its oldest open placement",
                    """
                    SELECT l.id FROM leads l
                    LEFT JOIN decisions p ON p.lead = l.id AND p.number = (
                        SELECT MIN(o.number) FROM decisions o
                        WHERE o.lead = l.id AND o.company IS NOT NULL AND o.released_at IS NULL)
                    WHERE COALESCE(l.company, 0) <> COALESCE(p.company, 0)
                    """,
                    "a company has a lead with the lead's status, by no later decision than its newest",
                    """
                    SELECT p.lead FROM decisions p JOIN leads l ON l.id = p.lead
                    WHERE p.company IS NOT NULL AND p.released_at IS NULL
                        AND (p.number > l.decision
                            OR p.status <> l.status AND NOT EXISTS (
                                SELECT 1 FROM flow_runs f WHERE f.lead = l.id))
                    """,
                    "a decision says what became of a lead with a company exactly where it names one",
                    """
                    SELECT lead FROM decisions
                    WHERE CASE WHEN company IS NULL
                               THEN COALESCE(assigned_at, released_at, price) IS NOT NULL
                                   OR COALESCE(status, money) IS NOT NULL
                               ELSE assigned_at IS NULL OR status IS NULL OR money IS NULL END
                    """,
                    "what is still to be delivered goes to who has the lead, by that decision",
                    """
                    SELECT d.id FROM deliveries d
                    LEFT JOIN decisions p ON p.lead = d.lead AND p.number = d.decision
                        AND p.company = d.company AND p.released_at IS NULL
                    WHERE d.outcome = 'pending' AND p.lead IS NULL
                    """,
                    "no lead is assigned before the one before it",
                    """
                    SELECT p.company FROM decisions p JOIN company_gates g ON g.company = p.company
                    WHERE p.assigned_at > g.last_assigned_at
                    """,
                    "a balance is the sum of its entries",
                    """
                    SELECT g.company FROM company_gates g
                    WHERE g.balance <> COALESCE((
                        SELECT SUM(CASE WHEN kind IN ('deposit', 'adjustment', 'refund') THEN amount
                                        WHEN kind = 'charge' THEN -amount ELSE 0 END)
                        FROM balance_entries e WHERE e.company = g.company), 0)
                    """,
                    "what is reserved is the price of the leads that are neither paid nor free",
                    """
                    SELECT g.company FROM company_gates g
                    WHERE g.reserved <> COALESCE((
                        SELECT SUM(price) FROM decisions p
                        WHERE p.company = g.company AND p.money = 'reserved'), 0)
                    """,
                    "the newest entry of a company says what its gate says",
                    """
                    SELECT g.company FROM company_gates g JOIN balance_entries e
                        ON e.sequence = (SELECT MAX(n.sequence) FROM balance_entries n
                                         WHERE n.company = g.company)
                    WHERE e.balance <> g.balance OR e.reserved <> g.reserved
                    """,
                    "every price was reserved once",
                    """
                    SELECT lead FROM decisions p
                    WHERE p.price IS NOT NULL AND NOT EXISTS (
                        SELECT 1 FROM balance_entries e
                        WHERE e.lead = p.lead AND e.company = p.company AND e.kind = 'reserve'
                            AND e.amount = p.price)
                    """);

    private static final Map<String, String> OF_DELIVERIES =
            Map.of(
                    "no company has two deliveries of a lead that are still to be made",
                    """
                    SELECT lead FROM deliveries WHERE outcome = 'pending'
                    GROUP BY lead, decision HAVING COUNT(*) > 1
                    """,
                    "what is still to be delivered is due by itself, or with its batch",
                    """
                    SELECT d.id FROM deliveries d LEFT JOIN batches b ON b.id = d.batch
                    WHERE d.outcome = 'pending'
                        AND CASE WHEN d.batch IS NULL THEN d.next_at ELSE b.next_at END IS NULL
                    """,
                    "what is in a batch is not due by itself",
                    "SELECT id FROM deliveries WHERE batch IS NOT NULL AND next_at IS NOT NULL",
                    "a batch has no more leads than it says",
                    """
                    SELECT b.id FROM batches b
                    WHERE b.members < (
                        SELECT COUNT(*) FROM gathered_deliveries g
                        JOIN deliveries d ON d.id = g.delivery AND d.batch = g.batch
                        WHERE g.batch = b.id)
                    """,
                    "what is in a batch is among what it was gathered from",
                    """
                    SELECT d.id FROM deliveries d
                    LEFT JOIN gathered_deliveries g ON g.batch = d.batch AND g.delivery = d.id
                    WHERE d.batch IS NOT NULL AND g.delivery IS NULL
                    """,
                    "a delivery is either that of its decision or a further one of its lead",
                    """
                    SELECT d.id FROM deliveries d
                    LEFT JOIN decisions p ON p.lead = d.lead AND p.number = d.decision
                        AND p.delivery = d.id
                    LEFT JOIN further_deliveries f ON f.lead = d.lead AND f.delivery = d.id
                    WHERE CASE WHEN p.lead IS NULL
                               THEN f.delivery IS NULL ELSE f.delivery IS NOT NULL END
                    """,
                    "the delivery of a decision was made by it",
                    """
                    SELECT p.lead FROM decisions p
                    LEFT JOIN deliveries d ON d.id = p.delivery AND d.lead = p.lead
                        AND d.decision = p.number
                    WHERE p.delivery IS NOT NULL AND d.id IS NULL
                    """,
                    "a further delivery is of that lead, and comes after that of its decision",
                    """
                    SELECT f.delivery FROM further_deliveries f
                    LEFT JOIN deliveries d ON d.id = f.delivery AND d.lead = f.lead
                    LEFT JOIN decisions p ON p.lead = d.lead AND p.number = d.decision
                    WHERE p.delivery IS NULL
                    """);

    private static final Map<String, String> OF_HELD_LEADS =
            Map.of(
                    "an open lead is held exactly where no company has it, and no other is held",
                    """
                    SELECT l.id FROM leads l LEFT JOIN held_leads h ON h.lead = l.id
                    WHERE CASE WHEN l.company IS NULL
                                    AND l.status IN ('waiting', 'hold', 'approved')
                               THEN h.lead IS NULL ELSE h.lead IS NOT NULL END
                    """,
                    "what is held is a lead of that offer",
                    """
                    SELECT h.lead FROM held_leads h
                    LEFT JOIN leads l ON l.id = h.lead AND l.offer = h.offer WHERE l.id IS NULL
                    """);

    private static final Map<String, String> OF_FLOWS =
            Map.of(
                    "no lead without a flow has two companies",
                    """
                    SELECT lead FROM decisions WHERE company IS NOT NULL AND released_at IS NULL
                        AND NOT EXISTS (SELECT 1 FROM flow_runs f WHERE f.lead = decisions.lead)
                    GROUP BY lead HAVING COUNT(*) > 1
                    """,
                    "a flow that has ended is not looked at again",
                    "SELECT lead FROM flow_runs WHERE ended IS NOT NULL AND wake_at IS NOT NULL",
                    "a flow goes on only with a lead that is open",
                    """
                    SELECT f.lead FROM flow_runs f JOIN leads l ON l.id = f.lead
                    WHERE f.ended IS NULL AND l.status NOT IN ('waiting', 'hold', 'approved')
                    """,
                    "what a flow's place has given away is an open placement",
                    """
                    SELECT r.lead FROM rule_placements r
                    LEFT JOIN decisions p ON p.lead = r.lead AND p.number = r.decision
                        AND p.company = r.company AND p.assigned_at = r.assigned_at
                        AND p.released_at IS NULL
                    WHERE p.lead IS NULL
                    """);

    private final Database database;

    public Contradictions(Database database) {
        this.database = database;
    }

    /**
     * Looks for all of them.
     *
     * @return a sentence for each rule that does not hold, with the rows that break it; empty where
     *     all is well
     */
    public List<String> find() {
        List<String> found = new ArrayList<>();
        CONTRADICTIONS.forEach((rule, query) -> look(rule, query, found));
        OF_DELIVERIES.forEach((rule, query) -> look(rule, query, found));
        OF_HELD_LEADS.forEach((rule, query) -> look(rule, query, found));
        OF_FLOWS.forEach((rule, query) -> look(rule, query, found));
        GRAINS.forEach((grain, millis) ->
                compare(
                        grain,
                        "(assigned_at - MOD(assigned_at, %1$d)) / %1$d".formatted(millis),
                        found));
        compare("total", "0", found);
        return found;
    }

    private void look(String rule, String query, List<String> found) {
        List<String> rows = rows(query);
        if (!rows.isEmpty()) {
            found.add("Not so: " + rule + ": " + rows);
        }
    }

    private void compare(String grain, String bucket, List<String> found) {
        List<String> counted = counted(grain, bucket);
        List<String> placed = placed(bucket);
        if (!counted.equals(placed)) {
            found.add("Counts by %s are %s, and leads %s".formatted(grain, counted, placed));
        }
    }

    /**
     * Company, bucket, status and number of what the buckets and the gates count, where that is not
     * zero.
     */
    private List<String> counted(String grain, String bucket) {
        return rows(
                List.of("waiting", "hold", "approved", "cancelled", "trash", "deleted").stream()
                        .map(status ->
                                """
                                SELECT CONCAT_WS(' ', company, CAST(bucket AS DECIMAL(19)), '%1$s',
                                           CAST(SUM(%1$s) AS DECIMAL(19))) AS line
                                FROM (SELECT company, bucket, %1$s FROM closed_counts
                                      WHERE grain = '%2$s'
                                      UNION ALL
                                      SELECT company, %3$s, %4$s FROM company_gates) counted
                                GROUP BY company, bucket HAVING SUM(%1$s) <> 0
                                """
                                        .formatted(
                                                status,
                                                grain,
                                                bucket.replace(
                                                        "assigned_at", "(open_minute * 60000)"),
                                                status.equals("waiting") ? "open_leads" : "0"))
                        .reduce((one, other) -> one + " UNION ALL " + other)
                        .map(union -> union + " ORDER BY line")
                        .orElseThrow());
    }

    private List<String> placed(String bucket) {
        return rows(
                """
                SELECT CONCAT_WS(' ', company, CAST(bucket AS DECIMAL(19)), status, COUNT(*)) AS line
                FROM (SELECT company, status, %s AS bucket
                      FROM decisions
                      WHERE company IS NOT NULL AND released_at IS NULL) p
                GROUP BY company, bucket, status
                ORDER BY line
                """
                        .formatted(bucket));
    }

    private List<String> rows(String query) {
        return database.transactions()
                .read(handle -> handle.createQuery(query).mapTo(String.class).list());
    }
}
