package io.penstock.bootstrap.benchmark.delivery;

import io.penstock.db.storage.Database;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Fills a MariaDB with leads whose deliveries are due. */
final class WaitingDeliveries {

    private static final int CHUNK = 50_000;

    private static final List<String> ROWS =
            List.of(
                    """
                    INSERT INTO leads (id, offer, status, company, received_at, decision)
                    SELECT CONCAT('lead-', :from + seq), 1, 'waiting', 1 + MOD(seq, :companies), :due, 1
                    FROM seq_1_to_%d
                    """,
                    """
                    INSERT INTO lead_data (lead, what, content)
                    SELECT CONCAT('lead-', :from + seq), 'lead',
                        CONCAT('{"attributes":{"geo":"us","city":"Austin"},"fields":',
                               '{"name":"Ann Example","phone":"+1512555', 1000 + MOD(seq, 9000),
                               '","email":"ann', seq, '@example.com"}}')
                    FROM seq_1_to_%d
                    """,
                    """
                    INSERT INTO decisions
                        (lead, number, stage, decided_by, company, revision, decided_at, zone, grounds,
                         delivery, assigned_at, status, money)
                    SELECT CONCAT('lead-', :from + seq), 1, 'receipt', 'script', 1 + MOD(seq, :companies),
                        1, :due, 'UTC', '{"path":[],"readings":[]}',
                        CONCAT('delivery-', :from + seq), :due, 'waiting', 'none'
                    FROM seq_1_to_%d
                    """,
                    """
                    INSERT INTO deliveries
                        (id, lead, decision, company, outcome, made_at, attempts, next_at)
                    SELECT CONCAT('delivery-', :from + seq), CONCAT('lead-', :from + seq), 1,
                        1 + MOD(seq, :companies), 'pending', :due, 0, :due - %1$d + seq
                    FROM seq_1_to_%d
                    """);

    private WaitingDeliveries() {}

    /**
     * Adds deliveries, evenly to the companies from 1 on, each due a millisecond after the one
     * before it, the last of them at a moment.
     */
    static void add(Database database, int deliveries, int companies, Instant due, String prefix) {
        for (int from = 0; from < deliveries; from += CHUNK) {
            int first = from;
            int count = Math.min(CHUNK, deliveries - from);
            database.transactions()
                    .change(handle -> add(handle, first, count, companies, due, prefix));
        }
    }

    private static int add(
            Handle handle, int first, int count, int companies, Instant due, String prefix) {
        int rows =
                handle.createUpdate(
                                """
                                INSERT IGNORE INTO company_gates (company, last_assigned_at)
                                SELECT seq, :due FROM seq_1_to_%d
                                """
                                        .formatted(companies))
                        .bind("due", due.toEpochMilli())
                        .execute();
        for (String insert : ROWS) {
            rows +=
                    handle.createUpdate(
                                    insert.formatted(count)
                                            .replace("'lead-'", "'" + prefix + "lead-'")
                                            .replace("'delivery-'", "'" + prefix + "delivery-'"))
                            .bind("from", first)
                            .bind("companies", companies)
                            .bind("due", due.toEpochMilli())
                            .execute();
        }
        return rows;
    }
}
