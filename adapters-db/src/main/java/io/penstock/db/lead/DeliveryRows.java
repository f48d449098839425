package io.penstock.db.lead;

import io.penstock.application.lead.NewDelivery;
import io.penstock.db.storage.NewRows;
import io.penstock.domain.delivery.Lease;
import io.penstock.domain.lead.LeadId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Creates the deliveries of leads, and cancels them. */
final class DeliveryRows {

    private DeliveryRows() {}

    static void insert(Handle handle, List<Decided> decided) {
        NewRows rows =
                new NewRows(
                        """
                        INSERT INTO deliveries
                            (id, lead, decision, company, outcome, created_at, attempts, next_at,
                             owner, token)
                        """);
        for (Decided one : decided) {
            NewDelivery delivery = one.assignment().delivery().orElseThrow();
            rows.add(
                    delivery.id().value(),
                    one.lead().value(),
                    one.decision().number(),
                    one.decision().company().orElseThrow().value(),
                    "pending",
                    one.at().toEpochMilli(),
                    0,
                    delivery.lease().map(Lease::until).orElse(one.at()).toEpochMilli(),
                    delivery.lease().map(Lease::owner).orElse(null),
                    delivery.lease().map(Lease::token).orElse(null));
        }
        rows.write(handle);
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
