package io.penstock.db.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.db.storage.Database;
import io.penstock.db.storage.MariaDbServer;
import io.penstock.domain.lead.LeadId;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How much is read so as to find the deliveries of a few leads among those of many. */
class MariaDbDecisionDeliveriesTest {

    private static final int LEADS = 20_000;
    private static final int SENT_AGAIN = 1_000;
    private static final int LOOKED_AT = 20;

    /** For each row that is looked for, with the steps in between. */
    private static final long ROWS = 15;

    @AutoClose
    private static final Database database = Database.open(MariaDbServer.shared().newDatabase());

    @BeforeAll
    static void fill() {
        database.transactions()
                .change(handle -> {
                    handle.execute(
                            """
                            INSERT INTO decisions
                                (lead, number, stage, decided_by, company, revision, decided_at,
                                 zone, grounds, assigned_at, status, money, delivery)
                            SELECT CONCAT('lead-', seq), 1, 'receipt', 'script', 1, 1, 1, 'UTC',
                                '', 1, 'waiting', 'none', CONCAT('first-', seq)
                            FROM seq_1_to_%d
                            """
                                    .formatted(LEADS));
                    deliveries(handle, "first", LEADS);
                    deliveries(handle, "second", SENT_AGAIN);
                    handle.execute(
                            """
                            INSERT INTO further_deliveries (lead, delivery)
                            SELECT CONCAT('lead-', seq), CONCAT('second-', seq) FROM seq_1_to_%d
                            """
                                    .formatted(SENT_AGAIN));
                    return handle.execute(
                            "ANALYZE TABLE decisions, deliveries, further_deliveries");
                });
    }

    private static void deliveries(Handle handle, String name, int count) {
        handle.execute(
                """
                INSERT INTO deliveries
                    (id, lead, decision, company, outcome, made_at, attempts, next_at)
                SELECT CONCAT('%s-', seq), CONCAT('lead-', seq), 1, 1, 'success', 1, 1, NULL
                FROM seq_1_to_%d
                """
                        .formatted(name, count));
    }

    private static long rowsRead(Handle handle) {
        return handle
                .createQuery("SHOW SESSION STATUS LIKE 'Handler_read%'")
                .map((row, _) -> row.getLong(2))
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    @Test
    void theDeliveriesOfALeadShouldBeReadByTheirKeys() {
        long read =
                database.transactions()
                        .read(handle -> {
                            long before = rowsRead(handle);
                            assertThat(ids(handle, "lead-7"))
                                    .containsExactly("first-7", "second-7");
                            assertThat(ids(handle, "lead-7000")).containsExactly("first-7000");
                            return rowsRead(handle) - before;
                        });

        assertThat(read).isLessThan(2 * ROWS);
    }

    private static List<String> ids(Handle handle, String lead) {
        return DecisionDeliveries.ids(handle, new LeadId(lead), 1);
    }

    @Test
    void theDeliveriesOfManyLeadsShouldBeReadByTheirKeys() {
        long read =
                database.transactions()
                        .read(handle -> {
                            long before = rowsRead(handle);
                            assertThat(madeForSome(handle)).isEqualTo(2 * LOOKED_AT);
                            return rowsRead(handle) - before;
                        });

        assertThat(read).isLessThan(LOOKED_AT * ROWS);
    }

    /** As what came of leads is counted, that is in a subquery for each lead. */
    private static long madeForSome(Handle handle) {
        return handle.createQuery(
                        """
                        SELECT SUM(made)
                        FROM (SELECT (SELECT COUNT(*) FROM %s
                                      WHERE p.lead = c.lead AND p.number = c.decision
                                          AND j.outcome = 'success') AS made
                              FROM (SELECT CONCAT('lead-', seq) AS lead, 1 AS decision
                                    FROM seq_1_to_%d) c) counted
                        """
                                .formatted(DecisionDeliveries.OF_DECISIONS, LOOKED_AT))
                .mapTo(Long.class)
                .one();
    }
}
