package io.penstock.application.lead;

import java.time.Instant;
import java.util.Optional;

/**
 * This program's own delivery workers, as the intake sees them: a lead that finds a free slot is
 * delivered at once instead of waiting to be found in the queue. Thread-safe.
 */
public interface DeliverySlots {

    /** Takes a slot, or answers empty when the workers have enough to do or are stopping. */
    Optional<DeliverySlot> take(Instant now);
}
