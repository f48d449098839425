package io.penstock.db.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.lead.LeadFixture;
import io.penstock.db.storage.Database;
import io.penstock.db.storage.MariaDbServer;
import io.penstock.domain.company.CompanyId;
import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class MariaDbDueTest {

    private static final int DELIVERIES = 20_000;
    private static final int COMPANIES = 50;

    @AutoClose
    private static final Database database = Database.open(MariaDbServer.shared().newDatabase());

    /** All of company 1: every other one is finished, and the rest is due a day later. */
    private static void fill(Handle handle) {
        handle.createUpdate(
                        """
                        INSERT INTO deliveries
                            (id, lead, company, outcome, made_at, attempts, next_at)
                        SELECT CONCAT('delivery-', seq), CONCAT('lead-', seq), 1,
                            CASE WHEN MOD(seq, 2) = 0 THEN 'success' ELSE 'pending' END, :now, 1,
                            CASE WHEN MOD(seq, 2) = 0 THEN NULL ELSE :tomorrow END
                        FROM seq_1_to_%d
                        """
                                .formatted(DELIVERIES))
                .bind("now", LeadFixture.NOON.toEpochMilli())
                .bind("tomorrow", tomorrow().toEpochMilli())
                .execute();
        handle.execute("INSERT INTO company_gates (company) SELECT seq FROM seq_1_to_" + COMPANIES);
    }

    private static Instant tomorrow() {
        return LeadFixture.NOON.plusSeconds(86_400);
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
    void dueShouldReadNoMoreThanAStepForEachCompany() {
        database.transactions()
                .change(handle -> {
                    fill(handle);
                    return handle.execute("ANALYZE TABLE deliveries");
                });

        long read =
                database.transactions()
                        .read(handle -> {
                            long before = rowsRead(handle);
                            assertThat(DeliveryClaims.due(handle, LeadFixture.NOON)).isEmpty();
                            return rowsRead(handle) - before;
                        });

        assertThat(read).isLessThan(10 * COMPANIES);
        Map<CompanyId, Instant> due =
                database.transactions().read(handle -> DeliveryClaims.due(handle, tomorrow()));
        assertThat(due).containsOnlyKeys(new CompanyId(1));
    }
}
