package io.penstock.application.lead;

import io.penstock.domain.delivery.DeliveryId;
import io.penstock.domain.delivery.Lease;
import io.penstock.domain.flow.StageRef;
import java.util.Objects;
import java.util.Optional;

/**
 * A delivery to be made of a lead.
 *
 * @param id its id
 * @param lease the claim of this program's own workers, which then start at once; without one,
 *     whichever worker comes first claims it
 * @param stage the stage of a flow that has it made, if one has
 */
public record NewDelivery(DeliveryId id, Optional<Lease> lease, Optional<StageRef> stage) {

    public NewDelivery {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(lease, "lease");
        Objects.requireNonNull(stage, "stage");
    }

    /** A delivery that no stage of a flow has made. */
    public NewDelivery(DeliveryId id, Optional<Lease> lease) {
        this(id, lease, Optional.empty());
    }
}
