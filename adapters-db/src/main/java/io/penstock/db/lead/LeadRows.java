package io.penstock.db.lead;

import io.penstock.application.lead.NewLead;
import io.penstock.application.lead.StoredLead;
import io.penstock.db.cap.StatusNames;
import io.penstock.db.storage.Columns;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.hold.Held;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.status.LeadStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                        "SELECT version, company FROM leads WHERE id = :id"
                                + (lock ? " FOR UPDATE" : ""))
                .bind("id", lead.value())
                .map((row, _) ->
                        new Standing(
                                row.getInt("version"),
                                Columns.optionalInt(row, "company").map(CompanyId::new)))
                .findOne();
    }

    /** Writes how a lead stands after a change; what it says of a person is not here. */
    static void replace(Handle handle, StoredLead after) {
        place(
                        handle.createUpdate(
                                """
                                UPDATE leads
                                SET version = :version, status = :status, reason = :reason,
                                    company = :company, held_reason = :held_reason,
                                    held_since = :held_since, decision = :decision
                                WHERE id = :id
                                """),
                        after.company(),
                        after.held())
                .bind("version", after.version())
                .bind("status", StatusNames.STATUSES.of(after.status()))
                .bind("reason", after.reason().isPresent() ? after.reason().getAsLong() : null)
                .bind("decision", after.decision().number())
                .bind("id", after.lead().id().value())
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
     */
    record Standing(int version, Optional<CompanyId> company) {}
}
