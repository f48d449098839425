package io.penstock.db.delivery;

import io.penstock.application.delivery.Deliveries;
import io.penstock.application.delivery.DeliveryRecord;
import io.penstock.db.storage.Columns;
import io.penstock.db.storage.Database;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.DeliveryId;
import io.penstock.domain.lead.LeadId;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Shows the deliveries in the database. Thread-safe. */
public final class JdbiDeliveries implements Deliveries {

    private final Database database;

    @Inject
    public JdbiDeliveries(Database database) {
        this.database = database;
    }

    @Override
    public List<DeliveryRecord> of(LeadId lead) {
        return database.transactions().read(handle -> of(handle, lead));
    }

    private static List<DeliveryRecord> of(Handle handle, LeadId lead) {
        Map<String, List<Attempt>> attempts = AttemptRows.ofLead(handle, lead.value());
        return handle.createQuery(
                        """
                        SELECT id, decision, company, outcome, reason, next_at FROM deliveries
                        WHERE lead = :lead ORDER BY decision, created_at, id
                        """)
                .bind("lead", lead.value())
                .map((row, _) -> record(row, attempts.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    private static DeliveryRecord record(ResultSet row, List<Attempt> attempts)
            throws SQLException {
        return new DeliveryRecord(
                new DeliveryId(row.getString("id")),
                row.getInt("decision"),
                new CompanyId(row.getInt("company")),
                DeliveryNames.OUTCOMES.read(row.getString("outcome")),
                Columns.optionalText(row, "reason"),
                Columns.optionalMoment(row, "next_at"),
                attempts);
    }
}
