package io.penstock.db.delivery;

import io.penstock.application.delivery.DeliveryJob;
import io.penstock.db.storage.Columns;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.AttemptOutcome.Errored;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The attempts of deliveries: figures in one table, what was said of a person in another. */
final class AttemptRows {

    private static final String ACCEPTED = "success";
    private static final String REJECTED = "failure";
    private static final String ERRORED = "error";

    private AttemptRows() {}

    /** Writes the attempt of a claim. */
    static void insert(Handle handle, DeliveryJob job, Attempt attempt) {
        insertFigures(handle, job, attempt);
        insertData(handle, job, attempt);
    }

    /** Whether the attempt of a claim is written already. */
    static boolean isWritten(Handle handle, DeliveryJob job) {
        return handle.createQuery(
                                """
                                SELECT COUNT(*) FROM attempts
                                WHERE delivery = :delivery AND token = :token
                                """)
                        .bind("delivery", job.id().value())
                        .bind("token", job.lease().token())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private static void insertFigures(Handle handle, DeliveryJob job, Attempt attempt) {
        Optional<Errored> error =
                attempt.outcome() instanceof Errored errored
                        ? Optional.of(errored)
                        : Optional.empty();
        handle.createUpdate(
                        """
                        INSERT INTO attempts
                            (delivery, token, at, duration, status, outcome, error_code,
                             maybe_delivered, retry_after)
                        VALUES (:delivery, :token, :at, :duration, :status, :outcome, :error_code,
                                :maybe_delivered, :retry_after)
                        """)
                .bind("delivery", job.id().value())
                .bind("token", job.lease().token())
                .bind("at", attempt.at().toEpochMilli())
                .bind("duration", attempt.duration().toMillis())
                .bind("status", attempt.status().isPresent() ? attempt.status().getAsInt() : null)
                .bind("outcome", name(attempt.outcome()))
                .bind("error_code", error.map(e -> DeliveryNames.ERRORS.of(e.code())).orElse(null))
                .bind("maybe_delivered", error.map(Errored::maybeDelivered).orElse(false))
                .bind(
                        "retry_after",
                        error.flatMap(Errored::retryAfter).map(Duration::toMillis).orElse(null))
                .execute();
    }

    private static void insertData(Handle handle, DeliveryJob job, Attempt attempt) {
        handle.createUpdate(
                        """
                        INSERT INTO lead_data (lead, what, content)
                        VALUES (:lead, CONCAT(:delivery, ':', :token), :content)
                        """)
                .bind("lead", job.lead().id().value())
                .bind("delivery", job.id().value())
                .bind("token", job.lease().token())
                .bind("content", AttemptData.of(attempt).write())
                .execute();
    }

    /** The attempts of all deliveries of a lead by delivery, oldest first. */
    static Map<String, List<Attempt>> ofLead(Handle handle, String lead) {
        return handle.createQuery(
                        """
                        SELECT a.*, d.content
                        FROM deliveries j
                        JOIN attempts a ON a.delivery = j.id
                        LEFT JOIN lead_data d
                            ON d.lead = j.lead AND d.what = CONCAT(a.delivery, ':', a.token)
                        WHERE j.lead = :lead
                        ORDER BY a.sequence
                        """)
                .bind("lead", lead)
                .map((row, _) -> Map.entry(row.getString("delivery"), attempt(row)))
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        AttemptData data = AttemptData.read(row.getBytes("content"));
        Optional<Integer> status = Columns.optionalInt(row, "status");
        return new Attempt(
                Columns.moment(row, "at"),
                Duration.ofMillis(row.getLong("duration")),
                data.request(),
                status.isPresent() ? OptionalInt.of(status.get()) : OptionalInt.empty(),
                data.answer(),
                outcome(row, data.reason()));
    }

    private static String name(AttemptOutcome outcome) {
        return switch (outcome) {
            case AttemptOutcome.Accepted() -> ACCEPTED;
            case AttemptOutcome.Rejected _ -> REJECTED;
            case AttemptOutcome.Errored _ -> ERRORED;
        };
    }

    private static AttemptOutcome outcome(ResultSet row, String reason) throws SQLException {
        String name = row.getString("outcome");
        return switch (name) {
            case ACCEPTED -> new AttemptOutcome.Accepted();
            case REJECTED -> new AttemptOutcome.Rejected(reason);
            case ERRORED ->
                    new Errored(
                            DeliveryNames.ERRORS.read(row.getString("error_code")),
                            reason,
                            row.getBoolean("maybe_delivered"),
                            Columns.optionalLong(row, "retry_after").map(Duration::ofMillis));
            default -> throw new IllegalStateException("No attempt ends in '" + name + "'.");
        };
    }
}
