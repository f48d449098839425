package io.penstock.db.lead;

import io.penstock.application.lead.LeadChange;
import io.penstock.application.lead.NewLead;
import io.penstock.db.cap.StatusNames;
import io.penstock.db.storage.Columns;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.hold.Held;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.status.LeadStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/** The leads themselves: their status, and who has them. */
final class LeadRows {

    private LeadRows() {}

    /** Writes new leads, each with the first lead of which it is a duplicate, if any. */
    static void insert(Handle handle, List<NewLead> leads, Map<LeadId, LeadId> duplicates) {
        try (PreparedBatch batch =
                handle.prepareBatch(
                        """
                        INSERT INTO leads
                            (id, offer, status, company, received_at, held_reason, held_since,
                             decision, duplicate_of, source)
                        VALUES (:id, :offer, :status, :company, :received_at, :held_reason,
                                :held_since, :decision, :duplicate_of, :source)
                        """)) {
            for (NewLead lead : leads) {
                LeadId first = duplicates.get(lead.lead().id());
                place(batch, lead.decision().company(), lead.held())
                        .bind("id", lead.lead().id().value())
                        .bind("offer", lead.lead().offer().value())
                        .bind("status", StatusNames.STATUSES.of(LeadStatus.WAITING))
                        .bind("received_at", lead.lead().receivedAt().toEpochMilli())
                        .bind("decision", lead.decision().number())
                        .bind("duplicate_of", first == null ? null : first.value())
                        .bind("source", lead.source())
                        .add();
            }
            batch.execute();
        }
    }

    /** Finds out where a lead stands, and locks it if asked to. */
    static Optional<Standing> standing(Handle handle, LeadId lead, boolean lock) {
        return handle.createQuery(
                        "SELECT version, company, decision FROM leads WHERE id = :id"
                                + (lock ? " FOR UPDATE" : ""))
                .bind("id", lead.value())
                .map((row, _) -> standing(row))
                .findOne();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getInt("version"),
                Columns.optionalInt(row, "company").map(CompanyId::new),
                row.getInt("decision"));
    }

    /** Gives a lead another status. */
    static void restate(Handle handle, LeadId lead, LeadStatus status, OptionalLong reason) {
        handle.createUpdate(
                        """
                        UPDATE leads
                        SET version = version + 1, status = :status,
                            reason = COALESCE(:reason, reason)
                        WHERE id = :id
                        """)
                .bind("status", StatusNames.STATUSES.of(status))
                .bind("reason", reason.isPresent() ? reason.getAsLong() : null)
                .bind("id", lead.value())
                .execute();
    }

    /** Gives a lead to another company or into the hold queue by a decision. */
    static void move(Handle handle, LeadChange change, Assigned to) {
        restate(handle, change.lead(), change.status(), change.reason());
        place(
                        handle.createUpdate(
                                """
                                UPDATE leads
                                SET company = :company, held_reason = :held_reason,
                                    held_since = :held_since, decision = :decision
                                WHERE id = :id
                                """),
                        to.decision().company(),
                        to.assignment().held())
                .bind("decision", to.decision().number())
                .bind("id", change.lead().value())
                .execute();
    }

    /** Takes a lead from its company into the hold queue. */
    static void hold(Handle handle, LeadId lead, Held held) {
        place(
                        handle.createUpdate(
                                """
                                UPDATE leads
                                SET version = version + 1, company = :company,
                                    held_reason = :held_reason, held_since = :held_since
                                WHERE id = :id
                                """),
                        Optional.empty(),
                        Optional.of(held))
                .bind("id", lead.value())
                .execute();
    }

    private static <T extends SqlStatement<T>> T place(
            T statement, Optional<CompanyId> company, Optional<Held> held) {
        return statement
                .bind("company", company.map(CompanyId::value).orElse(null))
                .bind("held_reason", held.map(Held::reason).orElse(null))
                .bind("held_since", held.map(why -> why.since().toEpochMilli()).orElse(null));
    }

    /**
     * Where a lead stands.
     *
     * @param version counts what changed it
     * @param company who has it, if anyone
     * @param decision the number of the newest decision about it
     */
    record Standing(int version, Optional<CompanyId> company, int decision) {}
}
