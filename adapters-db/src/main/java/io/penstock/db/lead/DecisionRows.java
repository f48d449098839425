package io.penstock.db.lead;

import io.penstock.db.storage.Columns;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.Decision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The decisions about leads. */
final class DecisionRows {

    /** The columns that {@link #read} reads, where the table decisions goes by c. */
    static final String SELECTED =
            """
            c.number, c.stage, c.decided_by, c.company AS decided_company, c.revision, \
            c.decided_at, c.zone, c.grounds\
            """;

    private DecisionRows() {}

    static void insert(Handle handle, List<Assigned> assigned) {
        if (assigned.isEmpty()) {
            return;
        }
        try (PreparedBatch batch =
                handle.prepareBatch(
                        """
                        INSERT INTO decisions
                            (lead, number, stage, decided_by, company, revision, decided_at, zone,
                             grounds)
                        VALUES (:lead, :number, :stage, :decided_by, :company, :revision,
                                :decided_at, :zone, :grounds)
                        """)) {
            assigned.forEach(one -> bind(batch, one));
            batch.execute();
        }
    }

    private static void bind(PreparedBatch batch, Assigned assigned) {
        Decision decision = assigned.decision();
        batch.bind("lead", assigned.lead().value())
                .bind("number", decision.number())
                .bind("stage", LeadNames.STAGES.of(decision.stage()))
                .bind("decided_by", LeadNames.DECIDERS.of(decision.by()))
                .bind("company", decision.company().map(CompanyId::value).orElse(null))
                .bind("revision", decision.revision())
                .bind("decided_at", decision.at().toEpochMilli())
                .bind("zone", decision.zone().getId())
                .bind("grounds", DecisionGrounds.of(decision).write())
                .add();
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
                grounds.readings());
    }
}
