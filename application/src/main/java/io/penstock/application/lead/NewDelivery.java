package io.penstock.application.lead;

import io.penstock.domain.delivery.DeliveryId;
import io.penstock.domain.delivery.Lease;
import java.util.Objects;
import java.util.Optional;

/**
 * A delivery to be made of a lead.
 *
 * @param id its id
 * @param lease the claim of this program's own workers, which then start at once; without one,
 *     whichever worker comes first claims it
 */
public record NewDelivery(DeliveryId id, Optional<Lease> lease) {

    public NewDelivery {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(lease, "lease");
    }
}
