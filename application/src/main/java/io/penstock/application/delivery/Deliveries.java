package io.penstock.application.delivery;

import io.penstock.domain.company.CompanyId;
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

    /**
     * The leads that a company knows by a name: those that it accepted with this reference in its
     * answer, else the one of its delivery with this id.
     *
     * @param reference the name, compared exactly but for outer spaces
     * @param atMost how many, 1 or more
     * @return in the order of their ids
     */
    List<LeadId> knownAs(CompanyId company, String reference, int atMost);
}
