package io.penstock.db.lead;

import io.penstock.application.lead.DuplicateCheck;
import io.penstock.application.lead.NewLead;
import io.penstock.db.cap.StatusNames;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.offer.OfferId;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The marks by which leads are compared. */
final class MarkRows {

    private static final int GATES = 4096;

    private MarkRows() {}

    /**
     * Locks the marks of leads until the transaction ends, so that of two duplicates that come at
     * the same moment the second sees the first.
     */
    static void lock(Handle handle, List<NewLead> leads) {
        NavigableSet<Integer> gates = new TreeSet<>();
        leads.forEach(lead ->
                lead.duplicates()
                        .ifPresent(check ->
                                check.marks().forEach(mark -> gates.add(gate(lead, mark)))));
        if (gates.isEmpty()) {
            return;
        }
        try (PreparedBatch batch =
                handle.prepareBatch(
                        """
                        INSERT INTO mark_gates (gate, passes) VALUES (:gate, 1)
                        ON DUPLICATE KEY UPDATE passes = passes + 1
                        """)) {
            gates.forEach(gate -> batch.bind("gate", gate).add());
            batch.execute();
        }
    }

    private static int gate(NewLead lead, String mark) {
        return Math.floorMod(31 * mark.hashCode() + lead.lead().offer().value(), GATES);
    }

    /** The first lead of the offer that has a mark in common. */
    static Optional<LeadId> first(Handle handle, OfferId offer, DuplicateCheck check) {
        if (check.marks().isEmpty() || check.statuses().isEmpty()) {
            return Optional.empty();
        }
        return handle.createQuery(
                        """
                        SELECT m.lead FROM lead_marks m JOIN leads l ON l.id = m.lead
                        WHERE m.offer = :offer AND m.mark IN (<marks>)
                            AND m.received_at >= :since AND l.status IN (<statuses>)
                        ORDER BY m.received_at, m.lead LIMIT 1
                        """)
                .bind("offer", offer.value())
                .bindList("marks", List.copyOf(check.marks()))
                .bind("since", check.since().toEpochMilli())
                .bindList(
                        "statuses",
                        check.statuses().stream().map(StatusNames.STATUSES::of).toList())
                .mapTo(String.class)
                .findOne()
                .map(LeadId::new);
    }

    static void insert(Handle handle, List<NewLead> leads) {
        if (leads.stream().allMatch(lead -> marks(lead).isEmpty())) {
            return;
        }
        try (PreparedBatch batch =
                handle.prepareBatch(
                        """
                        INSERT INTO lead_marks (offer, mark, received_at, lead)
                        VALUES (:offer, :mark, :received_at, :lead)
                        """)) {
            for (NewLead lead : leads) {
                for (String mark : marks(lead)) {
                    batch.bind("offer", lead.lead().offer().value())
                            .bind("mark", mark)
                            .bind("received_at", lead.lead().receivedAt().toEpochMilli())
                            .bind("lead", lead.lead().id().value())
                            .add();
                }
            }
            batch.execute();
        }
    }

    private static SortedSet<String> marks(NewLead lead) {
        return lead.duplicates().map(DuplicateCheck::marks).orElse(new TreeSet<>());
    }
}
