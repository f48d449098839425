package io.penstock.db.delivery;

import io.penstock.application.delivery.BatchRecord;
import io.penstock.application.delivery.BatchRecord.Part;
import io.penstock.application.delivery.BatchRecord.Try;
import io.penstock.application.delivery.Batches;
import io.penstock.db.storage.Columns;
import io.penstock.db.storage.Database;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.BatchId;
import io.penstock.domain.delivery.DeliveryId;
import io.penstock.domain.lead.LeadId;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/** Shows the batches in the database. Thread-safe. */
public final class JdbiBatches implements Batches {

    private final Database database;

    @Inject
    public JdbiBatches(Database database) {
        this.database = database;
    }

    @Override
    public Optional<BatchRecord> find(BatchId id) {
        return database.transactions().read(handle -> find(handle, id));
    }

    /** Attempts last, so that no batch is shown as finished without the attempt that ended it. */
    private static Optional<BatchRecord> find(Handle handle, BatchId id) {
        Optional<BatchRecord> alone =
                handle.createQuery(
                                """
                                SELECT company, format, made_at, state, next_at FROM batches
                                WHERE id = :id
                                """)
                        .bind("id", id.value())
                        .map((row, _) -> alone(id, row))
                        .findOne();
        return alone.map(batch -> batch.with(leads(handle, id), attempts(handle, id)));
    }

    private static BatchRecord alone(BatchId id, ResultSet row) throws SQLException {
        return new BatchRecord(
                id,
                new CompanyId(row.getInt("company")),
                BatchNames.FORMATS.read(row.getString("format")),
                Columns.moment(row, "made_at"),
                BatchNames.STATES.read(row.getString("state")),
                Columns.optionalMoment(row, "next_at"),
                List.of(),
                List.of());
    }

    private static List<Part> leads(Handle handle, BatchId id) {
        return handle.createQuery(
                        """
                        SELECT j.id, j.lead, j.outcome FROM %s
                        WHERE g.batch = :batch ORDER BY j.place
                        """
                                .formatted(GatheredRows.IN_BATCHES))
                .bind("batch", id.value())
                .map((row, _) ->
                        new Part(
                                new DeliveryId(row.getString("id")),
                                new LeadId(row.getString("lead")),
                                DeliveryNames.OUTCOMES.read(row.getString("outcome"))))
                .list();
    }

    /** The leads of an attempt share the token of its claim. */
    private static List<Try> attempts(Handle handle, BatchId id) {
        return handle.createQuery(
                        """
                        SELECT MIN(a.at) AS at, MAX(a.duration) AS duration, MAX(a.status) AS status,
                            SUM(CASE WHEN a.outcome = 'success' THEN 1 ELSE 0 END) AS accepted,
                            SUM(CASE WHEN a.outcome = 'failure' THEN 1 ELSE 0 END) AS rejected,
                            SUM(CASE WHEN a.outcome = 'error' THEN 1 ELSE 0 END) AS errors
                        FROM %s JOIN attempts a ON a.delivery = j.id
                        WHERE g.batch = :batch AND a.batch = :batch
                        GROUP BY a.token ORDER BY MIN(a.sequence)
                        """
                                .formatted(GatheredRows.IN_BATCHES))
                .bind("batch", id.value())
                .map((row, _) -> attempt(row))
                .list();
    }

    private static Try attempt(ResultSet row) throws SQLException {
        Optional<Integer> status = Columns.optionalInt(row, "status");
        return new Try(
                Columns.moment(row, "at"),
                Duration.ofMillis(row.getLong("duration")),
                status.isPresent() ? OptionalInt.of(status.get()) : OptionalInt.empty(),
                row.getInt("accepted"),
                row.getInt("rejected"),
                row.getInt("errors"));
    }
}
