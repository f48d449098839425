package io.penstock.db.delivery;

import io.penstock.application.delivery.Deliveries;
import io.penstock.application.delivery.DeliveryRecord;
import io.penstock.db.lead.DecisionDeliveries;
import io.penstock.db.storage.Columns;
import io.penstock.db.storage.Database;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.BatchId;
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

    /** Attempts last, so that no delivery is shown as ended without the attempt that ended it. */
    private static List<DeliveryRecord> of(Handle handle, LeadId lead) {
        List<DeliveryRecord> deliveries =
                handle.createQuery(
                                """
                                SELECT j.id, j.decision, j.company, j.outcome, j.reason, j.batch,
                                    CASE WHEN j.outcome = 'pending'
                                        THEN COALESCE(j.next_at, b.next_at) END AS next_at
                                FROM %s LEFT JOIN batches b ON b.id = j.batch
                                WHERE p.lead = :lead ORDER BY j.decision, j.made_at, j.id
                                """
                                        .formatted(DecisionDeliveries.OF_DECISIONS))
                        .bind("lead", lead.value())
                        .map((row, _) -> record(row))
                        .list();
        Map<String, List<Attempt>> attempts = AttemptRows.ofLead(handle, lead.value());
        return deliveries.stream()
                .map(one -> one.with(attempts.getOrDefault(one.id().value(), List.of())))
                .toList();
    }

    private static DeliveryRecord record(ResultSet row) throws SQLException {
        return new DeliveryRecord(
                new DeliveryId(row.getString("id")),
                row.getInt("decision"),
                new CompanyId(row.getInt("company")),
                DeliveryNames.OUTCOMES.read(row.getString("outcome")),
                Columns.optionalText(row, "reason"),
                Columns.optionalMoment(row, "next_at"),
                List.of(),
                Columns.optionalText(row, "batch").map(BatchId::new));
    }

    @Override
    public List<LeadId> knownAs(CompanyId company, String reference, int atMost) {
        return database.transactions()
                .read(handle -> {
                    List<LeadId> known = ReferenceRows.find(handle, company, reference, atMost);
                    return known.isEmpty() ? delivered(handle, company, reference.strip()) : known;
                });
    }

    private static List<LeadId> delivered(Handle handle, CompanyId company, String id) {
        return handle.createQuery(
                        "SELECT lead FROM deliveries WHERE id = :id AND company = :company")
                .bind("id", id)
                .bind("company", company.value())
                .map((row, _) -> new LeadId(row.getString("lead")))
                .list();
    }
}
