package io.penstock.db.performance;

import io.penstock.application.performance.RecipientRecord;
import io.penstock.application.performance.RecipientRecords;
import io.penstock.db.lead.DecisionDeliveries;
import io.penstock.db.storage.Columns;
import io.penstock.db.storage.Database;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What recipients made of leads, counted in the database from the rows of the leads themselves.
 * Thread-safe.
 */
public final class JdbiRecipientRecords implements RecipientRecords {

    /** For each lead its own rows are read by their indexes, so that the whole is never read. */
    private static final String COUNT =
            """
            SELECT chosen, COUNT(*) AS sent,
                SUM(CASE WHEN made = 0 OR taken > 0 OR refused > 0 THEN 1 ELSE 0 END) AS ended,
                SUM(CASE WHEN made = 0 OR taken > 0 THEN 1 ELSE 0 END) AS accepted,
                SUM(approved) AS approved,
                COALESCE(SUM(paid), 0) AS paid,
                COALESCE(SUM(paid * paid), 0) AS paid_squares,
                COUNT(took) AS timed,
                COALESCE(SUM(took), 0) AS milliseconds,
                COALESCE(SUM(took * took), 0) AS milliseconds_squares
            FROM (
                SELECT c.chosen,
                    (SELECT COUNT(p.delivery) FROM decisions p
                     WHERE p.lead = c.lead AND p.number = c.decision) AS made,
                    (SELECT COUNT(*) FROM %1$s
                     WHERE p.lead = c.lead AND p.number = c.decision
                        AND j.outcome = 'success') AS taken,
                    (SELECT COUNT(*) FROM %1$s
                     WHERE p.lead = c.lead AND p.number = c.decision
                        AND j.outcome IN ('failure', 'error')) AS refused,
                    (SELECT COUNT(*) FROM decisions p
                     WHERE p.lead = c.lead AND p.number = c.decision
                        AND p.released_at IS NULL AND p.status = 'approved') AS approved,
                    (SELECT MAX(p.price) FROM decisions p
                     WHERE p.lead = c.lead AND p.number = c.decision
                        AND p.money = 'charged') AS paid,
                    (SELECT AVG(a.duration) FROM %1$s
                     JOIN attempts a ON a.delivery = j.id
                     WHERE p.lead = c.lead AND p.number = c.decision) AS took
                FROM (SELECT chosen, lead, decision FROM flow_choices
                      WHERE place = :place AND chosen_at >= :from AND chosen_at < :to
                        AND decision > 0
                      ORDER BY chosen_at DESC LIMIT :most) c
            ) results
            GROUP BY chosen
            """
                    .formatted(DecisionDeliveries.OF_DECISIONS);

    private final Database database;

    @Inject
    public JdbiRecipientRecords(Database database) {
        this.database = database;
    }

    @Override
    public Map<String, RecipientRecord> of(String place, Instant from, Instant to) {
        return database.transactions()
                .read(handle -> {
                    Map<String, RecipientRecord> records = new HashMap<>();
                    handle.createQuery(COUNT)
                            .bind("place", place)
                            .bind("from", from.toEpochMilli())
                            .bind("to", to.toEpochMilli())
                            .bind("most", MOST_LEADS)
                            .map((row, _) -> Map.entry(row.getString("chosen"), record(row)))
                            .forEach(one -> records.put(one.getKey(), one.getValue()));
                    return records;
                });
    }

    private static RecipientRecord record(ResultSet row) throws SQLException {
        return new RecipientRecord(
                row.getLong("sent"),
                row.getLong("ended"),
                row.getLong("accepted"),
                row.getLong("approved"),
                Columns.amount(row, "paid"),
                row.getDouble("paid_squares"),
                row.getLong("timed"),
                row.getDouble("milliseconds"),
                row.getDouble("milliseconds_squares"));
    }
}
