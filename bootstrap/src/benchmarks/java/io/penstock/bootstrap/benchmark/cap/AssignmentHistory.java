package io.penstock.bootstrap.benchmark.cap;

import io.penstock.db.storage.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Fills a MariaDB with leads that a company got in the past, as counting sees them. */
final class AssignmentHistory {

    /** Longer than every sliding period, so that each begins in the midst of leads. */
    private static final Duration SPAN = Duration.ofDays(400);

    private static final int CHUNK = 100_000;

    private static final String PLACE =
            """
            INSERT INTO decisions
                (lead, number, stage, decided_by, company, revision, decided_at, zone, grounds,
                 assigned_at, status, money)
            SELECT CONCAT('history-', LPAD(seq, 12, '0')), 1, 'receipt', 'script', :company, 1,
                   :begin + FLOOR(seq * :step), 'UTC', '{"path":[],"readings":[]}',
                   :begin + FLOOR(seq * :step), 'waiting', 'none'
            FROM seq_%d_to_%d
            """;

    private static final String COUNT =
            """
            INSERT INTO closed_counts
                (company, grain, bucket, waiting, hold, approved, cancelled, trash, deleted)
            SELECT company, '%s', (assigned_at - MOD(assigned_at, %2$d)) / %2$d AS b, COUNT(*),
                   0, 0, 0, 0, 0
            FROM decisions
            WHERE company = :company AND assigned_at >= :from AND assigned_at <= :to
            GROUP BY company, b
            ON DUPLICATE KEY UPDATE waiting = waiting + VALUES(waiting)
            """;

    private static final Map<String, Long> GRAINS =
            Map.of("minute", 60_000L, "hour", 3_600_000L, "day", 86_400_000L, "total", Long.MAX_VALUE);

    private AssignmentHistory() {}

    /** Gives a company so many leads, evenly over the time before a moment. */
    static void fill(Database database, int company, long leads, Instant until) {
        double step = (double) SPAN.toMillis() / leads;
        long begin = until.minus(SPAN).toEpochMilli();
        for (long first = 1; first <= leads; first += CHUNK) {
            long from = first;
            long to = Math.min(leads, first + CHUNK - 1);
            database.transactions()
                    .change(handle -> place(handle, company, from, to, begin, step));
        }
    }

    private static int place(
            Handle handle, int company, long first, long last, long begin, double step) {
        handle.createUpdate(PLACE.formatted(first, last))
                .bind("company", company)
                .bind("begin", begin)
                .bind("step", step)
                .execute();
        int rows = 0;
        for (Map.Entry<String, Long> grain : GRAINS.entrySet()) {
            rows +=
                    handle.createUpdate(COUNT.formatted(grain.getKey(), grain.getValue()))
                            .bind("company", company)
                            .bind("from", begin + (long) (first * step))
                            .bind("to", begin + (long) (last * step))
                            .execute();
        }
        return rows;
    }
}
