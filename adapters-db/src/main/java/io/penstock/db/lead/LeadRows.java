package io.penstock.db.lead;

import io.penstock.application.lead.NewLead;
import io.penstock.application.lead.StoredLead;
import io.penstock.db.cap.StatusNames;
import io.penstock.db.storage.Columns;
import io.penstock.db.storage.NewRows;
import io.penstock.db.storage.Pipeline;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.status.LeadStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The leads themselves: their status, and who has them. */
final class LeadRows {

    private LeadRows() {}

    /** Writes new leads, each with the first lead of which it is a duplicate, if any. */
    static void insert(Pipeline pipeline, List<EncodedLead> leads, Map<LeadId, LeadId> duplicates) {
        NewRows rows =
                new NewRows(
                        """
                        INSERT INTO leads
                            (id, offer, status, company, received_at, decision, duplicate_of,
                             source)
                        """);
        for (EncodedLead one : leads) {
            NewLead lead = one.lead();
            LeadId first = duplicates.get(one.id());
            rows.add(
                    one.id().value(),
                    lead.lead().offer().value(),
                    StatusNames.STATUSES.of(LeadStatus.WAITING),
                    lead.decision().company().map(CompanyId::value).orElse(null),
                    lead.lead().receivedAt().toEpochMilli(),
                    lead.assignments().getLast().decision().number(),
                    first == null ? null : first.value(),
                    lead.source());
        }
        rows.write(pipeline);
    }

    /** Finds out where a lead stands. */
    static Optional<Standing> standing(Handle handle, LeadId lead) {
        List<Part> parts =
                handle.createQuery(
                                """
                                SELECT l.version, p.company FROM leads l
                                LEFT JOIN decisions p ON p.lead = l.id AND p.released_at IS NULL
                                WHERE l.id = :id
                                """)
                        .bind("id", lead.value())
                        .map((row, _) ->
                                new Part(
                                        row.getInt("version"),
                                        Columns.optionalInt(row, "company").map(CompanyId::new)))
                        .list();
        return parts.stream()
                .findFirst()
                .map(first ->
                        new Standing(
                                first.version(),
                                parts.stream()
                                        .flatMap(part -> part.company().stream())
                                        .collect(Collectors.toSet())));
    }

    /** Locks a lead, and tells its version; empty where there is none. */
    static Optional<Integer> lock(Handle handle, LeadId lead) {
        return handle.createQuery("SELECT version FROM leads WHERE id = :id FOR UPDATE")
                .bind("id", lead.value())
                .mapTo(Integer.class)
                .findOne();
    }

    /** Counts a change of a lead that nothing of it shows. */
    static void touch(Handle handle, LeadId lead) {
        handle.createUpdate("UPDATE leads SET version = version + 1 WHERE id = :id")
                .bind("id", lead.value())
                .execute();
    }

    /**
     * Writes how a lead stands after a change, also in the hold queue; what it says of a person is
     * not here.
     */
    static void replace(Handle handle, StoredLead before, StoredLead after) {
        HeldRows.replace(handle, before, after);
        handle.createUpdate(
                        """
                        UPDATE leads
                        SET version = :version, status = :status, reason = :reason,
                            company = :company, decision = :decision
                        WHERE id = :id
                        """)
                .bind("company", after.company().map(CompanyId::value).orElse(null))
                .bind("version", after.version())
                .bind("status", StatusNames.STATUSES.of(after.status()))
                .bind("reason", after.reason().isPresent() ? after.reason().getAsLong() : null)
                .bind("decision", after.decision().number())
                .bind("id", after.lead().id().value())
                .execute();
    }

    /**
     * Where a lead stands.
     *
     * @param version counts what changed it, also who has it
     * @param companies who has it
     */
    record Standing(int version, Set<CompanyId> companies) {}

    private record Part(int version, Optional<CompanyId> company) {}
}
