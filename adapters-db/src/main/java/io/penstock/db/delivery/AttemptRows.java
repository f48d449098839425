package io.penstock.db.delivery;

import io.penstock.application.delivery.DeliveryJob;
import io.penstock.db.storage.Columns;
import io.penstock.db.storage.NewRows;
import io.penstock.db.storage.Padded;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.AttemptOutcome.Errored;
import io.penstock.domain.delivery.BatchId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The attempts of deliveries: figures in one table, what was said of a person in another. */
final class AttemptRows {

    private static final String ACCEPTED = "success";
    private static final String REJECTED = "failure";
    private static final String ERRORED = "error";

    private AttemptRows() {}

    /** What tells the attempt of a claim from all others. */
    static String name(DeliveryJob job) {
        return job.id().value() + ":" + job.lease().token();
    }

    /** The names of those attempts that are written already. */
    static Set<String> written(Handle handle, List<Settling> settlings) {
        if (settlings.isEmpty()) {
            return Set.of();
        }
        return handle.createQuery(
                        """
                        SELECT CONCAT(delivery, ':', token) FROM attempts
                        WHERE delivery IN (<ids>) AND token IN (<tokens>)
                        """)
                .bindList("ids", Padded.list(settlings, one -> one.job().id().value()))
                .bindList("tokens", tokens(settlings))
                .mapTo(String.class)
                .collect(Collectors.toSet());
    }

    private static List<String> tokens(List<Settling> settlings) {
        return Padded.list(
                settlings.stream().map(one -> one.job().lease().token()).distinct().toList(),
                Function.identity());
    }

    /** Writes the attempts of claims. */
    static void insert(Handle handle, List<Settling> settlings) {
        if (!settlings.isEmpty()) {
            insertFigures(handle, settlings);
            insertData(handle, settlings);
        }
    }

    private static void insertFigures(Handle handle, List<Settling> settlings) {
        NewRows rows =
                new NewRows(
                        """
                        INSERT INTO attempts
                            (delivery, token, at, duration, status, outcome, error_code,
                             maybe_delivered, retry_after, batch)
                        """);
        for (Settling one : settlings) {
            Attempt attempt = one.attempt();
            Optional<Errored> error =
                    attempt.outcome() instanceof Errored errored
                            ? Optional.of(errored)
                            : Optional.empty();
            rows.add(
                    one.job().id().value(),
                    one.job().lease().token(),
                    attempt.at().toEpochMilli(),
                    attempt.duration().toMillis(),
                    attempt.status().isPresent() ? attempt.status().getAsInt() : null,
                    name(attempt.outcome()),
                    error.map(e -> DeliveryNames.ERRORS.of(e.code())).orElse(null),
                    error.map(Errored::maybeDelivered).orElse(false),
                    error.flatMap(Errored::retryAfter).map(Duration::toMillis).orElse(null),
                    attempt.batch().map(BatchId::value).orElse(null));
        }
        rows.write(handle);
    }

    private static void insertData(Handle handle, List<Settling> settlings) {
        NewRows rows = new NewRows("INSERT INTO lead_data (lead, what, content)");
        for (Settling one : settlings) {
            rows.add(one.lead().value(), name(one.job()), AttemptData.of(one.attempt()).write());
        }
        rows.write(handle);
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
                outcome(row, data),
                Columns.optionalText(row, "batch").map(BatchId::new));
    }

    private static String name(AttemptOutcome outcome) {
        return switch (outcome) {
            case AttemptOutcome.Accepted _ -> ACCEPTED;
            case AttemptOutcome.Rejected _ -> REJECTED;
            case AttemptOutcome.Errored _ -> ERRORED;
        };
    }

    private static AttemptOutcome outcome(ResultSet row, AttemptData data) throws SQLException {
        String name = row.getString("outcome");
        return switch (name) {
            case ACCEPTED -> new AttemptOutcome.Accepted(data.reference(), data.price());
            case REJECTED -> new AttemptOutcome.Rejected(data.reason());
            case ERRORED ->
                    new Errored(
                            DeliveryNames.ERRORS.read(row.getString("error_code")),
                            data.reason(),
                            row.getBoolean("maybe_delivered"),
                            Columns.optionalLong(row, "retry_after").map(Duration::ofMillis));
            default -> throw new IllegalStateException("No attempt ends in '" + name + "'.");
        };
    }
}
