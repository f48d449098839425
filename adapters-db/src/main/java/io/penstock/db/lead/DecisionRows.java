package io.penstock.db.lead;

import io.penstock.db.cap.StatusNames;
import io.penstock.db.storage.Columns;
import io.penstock.db.storage.NewRows;
import io.penstock.db.storage.Pipeline;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.routing.Decision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The decisions about leads. */
final class DecisionRows {

    /** The columns that {@link #read} reads, where the table decisions goes by c. */
    static final String SELECTED =
            """
            c.number, c.stage, c.decided_by, c.company AS decided_company, c.revision, \
            c.decided_at, c.zone, c.grounds\
            """;

    private DecisionRows() {}

    /** Writes decisions, each with the placement and the delivery that it makes, if any. */
    static void insert(Pipeline pipeline, List<Assigned> assigned) {
        NewRows rows =
                new NewRows(
                        """
                        INSERT INTO decisions
                            (lead, number, stage, decided_by, company, revision, decided_at, zone,
                             grounds, delivery, assigned_at, status, price, money)
                        """);
        for (Assigned one : assigned) {
            Decision decision = one.decided().decision();
            Optional<Placement> placement = one.placement();
            rows.add(
                    one.decided().lead().value(),
                    decision.number(),
                    LeadNames.STAGES.of(decision.stage()),
                    LeadNames.DECIDERS.of(decision.by()),
                    decision.company().map(CompanyId::value).orElse(null),
                    decision.revision(),
                    decision.at().toEpochMilli(),
                    decision.zone().getId(),
                    one.decided().grounds(),
                    one.decided()
                            .assignment()
                            .delivery()
                            .map(delivery -> delivery.id().value())
                            .orElse(null),
                    placement.map(made -> made.assignedAt().toEpochMilli()).orElse(null),
                    placement.map(made -> StatusNames.STATUSES.of(made.status())).orElse(null),
                    placement.flatMap(Placement::price).orElse(null),
                    placement.map(made -> LeadNames.MONEY.of(made.money())).orElse(null));
        }
        rows.write(pipeline);
    }

    /** The decisions about a lead, in their order. */
    static List<Decision> all(Handle handle, LeadId lead) {
        return handle.createQuery(
                        "SELECT "
                                + SELECTED
                                + " FROM decisions c WHERE c.lead = :lead ORDER BY c.number")
                .bind("lead", lead.value())
                .map((row, _) -> read(row))
                .list();
    }

    /** The decision with which a lead came in. */
    static Optional<Decision> first(Handle handle, LeadId lead) {
        return handle.createQuery(
                        "SELECT "
                                + SELECTED
                                + " FROM decisions c WHERE c.lead = :lead AND c.number = 1")
                .bind("lead", lead.value())
                .map((row, _) -> read(row))
                .findOne();
    }

    static Decision read(ResultSet row) throws SQLException {
        DecisionGrounds grounds = DecisionGrounds.read(row.getBytes("grounds"));
        return new Decision(
                row.getInt("number"),
                LeadNames.STAGES.read(row.getString("stage")),
                LeadNames.DECIDERS.read(row.getString("decided_by")),
                Columns.optionalInt(row, "decided_company").map(CompanyId::new),
                grounds.path(),
                row.getLong("revision"),
                Columns.moment(row, "decided_at"),
                ZoneId.of(row.getString("zone")),
                grounds.readings(),
                grounds.stage(),
                grounds.round());
    }
}
