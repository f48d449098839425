package io.penstock.db.experiment;

import io.penstock.application.experiment.VariantResult;
import io.penstock.application.experiment.VariantResults;
import io.penstock.db.lead.DecisionDeliveries;
import io.penstock.db.storage.Columns;
import io.penstock.db.storage.Database;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What came of the leads of experiments, counted in the database. Thread-safe. */
public final class JdbiVariantResults implements VariantResults {

    /** For each lead its own rows are read by their indexes, so that the whole is never read. */
    private static final String COUNT =
            """
            SELECT chosen, COUNT(*) AS leads,
                SUM(CASE WHEN accepted > 0 THEN 1 ELSE 0 END) AS accepted,
                SUM(CASE WHEN approved > 0 THEN 1 ELSE 0 END) AS approved,
                SUM(paid) AS paid, SUM(paid * paid) AS paid_squares
            FROM (
                SELECT e.chosen,
                    (SELECT COUNT(*) FROM flow_choices s
                     WHERE s.place = e.place AND s.lead = e.lead AND s.decision > 0
                        AND s.chosen = e.chosen
                        AND ((SELECT p.delivery FROM decisions p
                              WHERE p.lead = s.lead AND p.number = s.decision) IS NULL
                            OR (SELECT COUNT(*) FROM %s
                                WHERE p.lead = s.lead AND p.number = s.decision
                                    AND j.outcome = 'success') > 0)) AS accepted,
                    (SELECT COUNT(*) FROM flow_choices s
                     JOIN decisions p ON p.lead = s.lead AND p.number = s.decision
                     WHERE s.place = e.place AND s.lead = e.lead AND s.decision > 0
                        AND s.chosen = e.chosen
                        AND p.released_at IS NULL AND p.status = 'approved') AS approved,
                    (SELECT COALESCE(SUM(p.price), 0) FROM flow_choices s
                     JOIN decisions p ON p.lead = s.lead AND p.number = s.decision
                     WHERE s.place = e.place AND s.lead = e.lead AND s.decision > 0
                        AND s.chosen = e.chosen AND p.money = 'charged') AS paid
                FROM (SELECT place, lead, chosen FROM flow_choices
                      WHERE place = :place AND chosen_at < :before AND decision = 0
                      ORDER BY chosen_at LIMIT :most) e
            ) results
            GROUP BY chosen
            """
                    .formatted(DecisionDeliveries.OF_DECISIONS);

    private final Database database;

    @Inject
    public JdbiVariantResults(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Instant> beginning(String place) {
        return database.transactions()
                .read(handle ->
                        handle.createQuery(
                                        """
                                        SELECT chosen_at FROM flow_choices
                                        WHERE place = :place AND decision = 0
                                        ORDER BY chosen_at LIMIT 1
                                        """)
                                .bind("place", place)
                                .map((row, _) -> Columns.moment(row, "chosen_at"))
                                .findOne());
    }

    @Override
    public Map<String, VariantResult> of(String place, Instant before) {
        return database.transactions()
                .read(handle -> {
                    Map<String, VariantResult> results = new HashMap<>();
                    handle.createQuery(COUNT)
                            .bind("place", place)
                            .bind("before", before.toEpochMilli())
                            .bind("most", MOST_LEADS)
                            .map((row, _) -> Map.entry(row.getString("chosen"), result(row)))
                            .forEach(one -> results.put(one.getKey(), one.getValue()));
                    return results;
                });
    }

    private static VariantResult result(ResultSet row) throws SQLException {
        return new VariantResult(
                row.getLong("leads"),
                row.getLong("accepted"),
                row.getLong("approved"),
                Columns.amount(row, "paid"),
                row.getDouble("paid_squares"));
    }
}
