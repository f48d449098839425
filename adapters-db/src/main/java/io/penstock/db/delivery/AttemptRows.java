package io.penstock.db.delivery;

import io.penstock.application.delivery.DeliveryJob;
import io.penstock.db.attempt.AttemptData;
import io.penstock.db.attempt.AttemptFigures;
import io.penstock.db.lead.DecisionDeliveries;
import io.penstock.db.storage.Columns;
import io.penstock.db.storage.NewRows;
import io.penstock.db.storage.Padded;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.BatchId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The attempts of deliveries: figures in one table, what was said of a person in another. */
final class AttemptRows {

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
                            (delivery, token, batch, at, duration, status, outcome, error_code,
                             maybe_delivered, retry_after)
                        """);
        for (Settling one : settlings) {
            rows.add(
                    AttemptFigures.row(
                            one.attempt(),
                            one.job().id().value(),
                            one.job().lease().token(),
                            one.attempt().batch().map(BatchId::value).orElse(null)));
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

    private static Attempt attempt(ResultSet row) throws SQLException {
        Attempt attempt = AttemptFigures.read(row);
        return Columns.optionalText(row, "batch")
                .map(batch -> attempt.in(new BatchId(batch)))
                .orElse(attempt);
    }

    /** The attempts of all deliveries of a lead by delivery, oldest first. */
    static Map<String, List<Attempt>> ofLead(Handle handle, String lead) {
        return handle.createQuery(
                        """
                        SELECT a.*, d.content
                        FROM %s
                        JOIN attempts a ON a.delivery = j.id
                        LEFT JOIN lead_data d
                            ON d.lead = j.lead AND d.what = CONCAT(a.delivery, ':', a.token)
                        WHERE p.lead = :lead
                        ORDER BY a.sequence
                        """
                                .formatted(DecisionDeliveries.OF_DECISIONS))
                .bind("lead", lead)
                .map((row, _) -> Map.entry(row.getString("delivery"), attempt(row)))
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
