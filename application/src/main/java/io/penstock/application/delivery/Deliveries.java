package io.penstock.application.delivery;

import io.penstock.domain.lead.LeadId;
import java.util.List;

/**
 * The port that shows the deliveries of a lead.
 *
 * <p>Implementations are called from many threads at once, and throw {@link
 * io.penstock.application.storage.StorageUnavailableException} when storage is away.
 */
public interface Deliveries {

    /** The deliveries of a lead with all their attempts, oldest first. */
    List<DeliveryRecord> of(LeadId lead);
}
