package io.penstock.db.report;

import io.penstock.application.report.Alert;
import io.penstock.db.storage.Columns;
import io.penstock.db.storage.NewRows;
import io.penstock.db.storage.Pipeline;
import io.penstock.db.storage.StoredNames;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The alerts, which are added and never changed. */
public final class AlertRows {

    private static final StoredNames<Alert.Kind> KINDS =
            new StoredNames<>(
                    Alert.Kind.class,
                    kind ->
                            switch (kind) {
                                case LOW_BALANCE -> "low_balance";
                                case BLOCKED -> "blocked";
                                case UNBLOCKED -> "unblocked";
                                case HELD -> "held";
                                case EXPIRED -> "expired";
                                case CIRCUIT_OPENED -> "circuit_opened";
                                case CIRCUIT_CLOSED -> "circuit_closed";
                            });

    private AlertRows() {}

    public static void insert(Pipeline pipeline, List<Alert.Notice> notices) {
        NewRows rows = new NewRows("INSERT INTO alerts (at, kind, company, lead, detail)");
        for (Alert.Notice notice : notices) {
            rows.add(
                    notice.at().toEpochMilli(),
                    KINDS.of(notice.kind()),
                    notice.company().map(CompanyId::value).orElse(null),
                    notice.lead().map(LeadId::value).orElse(null),
                    notice.detail());
        }
        rows.write(pipeline);
    }

    static List<Alert> newest(Handle handle, long before, int atMost) {
        return handle.createQuery(
                        """
                        SELECT sequence, at, kind, company, lead, detail FROM alerts
                        WHERE sequence < :before ORDER BY sequence DESC LIMIT :most
                        """)
                .bind("before", before)
                .bind("most", atMost)
                .map((row, _) -> alert(row))
                .list();
    }

    private static Alert alert(ResultSet row) throws SQLException {
        return new Alert(
                row.getLong("sequence"),
                Columns.moment(row, "at"),
                KINDS.read(row.getString("kind")),
                Columns.optionalInt(row, "company").map(CompanyId::new),
                Columns.optionalText(row, "lead").map(LeadId::new),
                row.getString("detail"));
    }
}
