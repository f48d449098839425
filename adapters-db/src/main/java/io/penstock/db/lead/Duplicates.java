package io.penstock.db.lead;

import io.penstock.application.lead.DuplicateCheck;
import io.penstock.application.lead.NewLead;
import io.penstock.db.cap.StatusNames;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.offer.DuplicateRule;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Finds the lead of which a new one is a duplicate, and remembers what leads are compared by. */
final class Duplicates {

    private static final int GATE_DIGITS = 6;
    private static final int HEXADECIMAL = 16;

    private Duplicates() {}

    /** Whether a lead is not to be stored when it is a duplicate. */
    static boolean refuses(NewLead lead) {
        return lead.duplicates()
                .filter(check -> check.then() == DuplicateRule.Then.REFUSE)
                .isPresent();
    }

    /**
     * Finds the first lead of which a new one is a duplicate. Twins that are being stored at this
     * moment are waited for, and those that come later wait for this transaction.
     */
    static Optional<LeadId> first(Handle handle, NewLead lead) {
        Optional<DuplicateCheck> check = lead.duplicates().filter(some -> !some.marks().isEmpty());
        check.ifPresent(some -> lock(handle, some));
        return check.flatMap(some -> find(handle, lead, some));
    }

    /** Gates are locked in their order, so that no two transactions wait in a ring. */
    private static void lock(Handle handle, DuplicateCheck check) {
        for (int gate :
                check.marks().stream()
                        .map(Duplicates::gate)
                        .collect(Collectors.toCollection(TreeSet::new))) {
            handle.createUpdate(
                            """
                            INSERT INTO mark_gates (gate, passes) VALUES (:gate, 1)
                            ON DUPLICATE KEY UPDATE passes = passes + 1
                            """)
                    .bind("gate", gate)
                    .execute();
        }
    }

    private static int gate(String mark) {
        return Integer.parseInt(mark.substring(0, GATE_DIGITS), HEXADECIMAL);
    }

    private static Optional<LeadId> find(Handle handle, NewLead lead, DuplicateCheck check) {
        return handle.createQuery(
                        """
                        SELECT l.id
                        FROM lead_marks m JOIN leads l ON l.id = m.lead
                        WHERE m.offer = :offer
                          AND m.mark IN (<marks>)
                          AND m.at >= :since
                          AND l.status IN (<statuses>)
                        ORDER BY m.at, l.id
                        LIMIT 1
                        """)
                .bind("offer", lead.lead().offer().value())
                .bind("since", check.since().toEpochMilli())
                .bindList("marks", check.marks())
                .bindList(
                        "statuses",
                        check.statuses().stream().map(StatusNames.STATUSES::of).toList())
                .map((row, _) -> new LeadId(row.getString("id")))
                .findOne();
    }

    /** Remembers a lead that is stored in the same transaction. */
    static void insert(Handle handle, NewLead lead, Optional<LeadId> first) {
        lead.duplicates()
                .filter(check -> !check.marks().isEmpty())
                .ifPresent(check -> insertMarks(handle, lead, check));
        first.ifPresent(duplicateOf ->
                handle.createUpdate(
                                """
                                INSERT INTO lead_duplicates (lead, first_lead)
                                VALUES (:lead, :first_lead)
                                """)
                        .bind("lead", lead.lead().id().value())
                        .bind("first_lead", duplicateOf.value())
                        .execute());
    }

    private static void insertMarks(Handle handle, NewLead lead, DuplicateCheck check) {
        try (PreparedBatch batch =
                handle.prepareBatch(
                        """
                        INSERT INTO lead_marks (offer, mark, at, lead)
                        VALUES (:offer, :mark, :at, :lead)
                        """)) {
            for (String mark : check.marks()) {
                batch.bind("offer", lead.lead().offer().value())
                        .bind("mark", mark)
                        .bind("at", lead.lead().receivedAt().toEpochMilli())
                        .bind("lead", lead.lead().id().value())
                        .add();
            }
            batch.execute();
        }
    }
}
