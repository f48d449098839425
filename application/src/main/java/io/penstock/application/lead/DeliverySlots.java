package io.penstock.application.lead;

import io.penstock.domain.company.CompanyId;
import java.time.Instant;
import java.util.Optional;

/**
 * This program's own delivery workers, as the intake sees them: a lead that finds a free slot is
 * delivered at once instead of waiting to be found in the queue. Thread-safe.
 */
public interface DeliverySlots {

    /**
     * Takes a slot for a company's lead, or answers empty when the workers have enough to do for
     * that company or are stopping.
     */
    Optional<DeliverySlot> take(CompanyId company, Instant now);

    /** Tells that a company's lead, for which there was no slot, is stored now and due. */
    default void queued(CompanyId company) {}
}
