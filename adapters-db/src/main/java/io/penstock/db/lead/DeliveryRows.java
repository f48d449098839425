package io.penstock.db.lead;

import io.penstock.application.lead.NewDelivery;
import io.penstock.domain.delivery.Lease;
import io.penstock.domain.lead.LeadId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Creates the deliveries of leads, and cancels them. */
final class DeliveryRows {

    private DeliveryRows() {}

    static void insert(Handle handle, List<Assigned> assigned) {
        if (assigned.isEmpty()) {
            return;
        }
        try (PreparedBatch batch =
                handle.prepareBatch(
                        """
                        INSERT INTO deliveries
                            (id, lead, decision, company, outcome, created_at, attempts, next_at,
                             owner, token)
                        VALUES (:id, :lead, :decision, :company, 'pending', :created_at, 0,
                                :next_at, :owner, :token)
                        """)) {
            assigned.forEach(one -> bind(batch, one));
            batch.execute();
        }
    }

    private static void bind(PreparedBatch batch, Assigned assigned) {
        NewDelivery delivery = assigned.assignment().delivery().orElseThrow();
        Instant due = delivery.lease().map(Lease::until).orElse(assigned.at());
        batch.bind("id", delivery.id().value())
                .bind("lead", assigned.lead().value())
                .bind("decision", assigned.decision().number())
                .bind("company", assigned.company().value())
                .bind("created_at", assigned.at().toEpochMilli())
                .bind("next_at", due.toEpochMilli())
                .bind("owner", delivery.lease().map(Lease::owner).orElse(null))
                .bind("token", delivery.lease().map(Lease::token).orElse(null))
                .add();
    }

    /** Whether a decision brought a lead to its company with a delivery; it does not change. */
    static boolean exists(Handle handle, LeadId lead, int decision) {
        return handle.createQuery(
                        """
                        SELECT 1 FROM deliveries WHERE lead = :lead AND decision = :decision LIMIT 1
                        """)
                .bind("lead", lead.value())
                .bind("decision", decision)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Cancels what is pending; an attempt in the air keeps its token, by which it settles. */
    static void cancel(Handle handle, LeadId lead, String reason) {
        handle.createUpdate(
                        """
                        UPDATE deliveries
                        SET outcome = 'cancelled', reason = :reason, next_at = NULL
                        WHERE lead = :lead AND outcome = 'pending'
                        """)
                .bind("reason", reason)
                .bind("lead", lead.value())
                .execute();
    }
}
