package io.penstock.db.delivery;

import io.penstock.application.delivery.DeliveryRecord.Outcome;
import io.penstock.db.storage.Columns;
import io.penstock.domain.delivery.DeliveryId;
import io.penstock.domain.delivery.Lease;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * A delivery that a transaction has locked so as to settle it.
 *
 * @param outcome how it stands
 * @param token the token of the claim that it is under, if it is
 */
record ClaimedDelivery(Outcome outcome, Optional<String> token) {

    static ClaimedDelivery lock(Handle handle, DeliveryId delivery) {
        return handle.createQuery("SELECT outcome, token FROM deliveries WHERE id = :id FOR UPDATE")
                .bind("id", delivery.value())
                .map((row, _) ->
                        new ClaimedDelivery(
                                DeliveryNames.OUTCOMES.read(row.getString("outcome")),
                                Columns.optionalText(row, "token")))
                .one();
    }

    /** The number of the decision that made a delivery; it does not change. */
    static int decision(Handle handle, DeliveryId delivery) {
        return handle.createQuery("SELECT decision FROM deliveries WHERE id = :id")
                .bind("id", delivery.value())
                .mapTo(Integer.class)
                .one();
    }

    boolean isCancelled() {
        return outcome == Outcome.CANCELLED;
    }

    /** That the company has the lead settles it whoever has claimed it; else it is the claim. */
    boolean isSettledBy(Lease lease, Outcome meant) {
        boolean delivered =
                meant == Outcome.SUCCESS && (outcome == Outcome.PENDING || isCancelled());
        return delivered || token.equals(Optional.of(lease.token()));
    }
}
