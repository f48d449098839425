package io.penstock.application.delivery;

import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.Lease;
import java.time.Instant;
import java.util.List;

/**
 * The port to the deliveries that are still to be made. Each is worked on under a lease; one whose
 * lease ended is due again.
 *
 * <p>Implementations are called from many threads and programs at once, and throw {@link
 * io.penstock.application.storage.StorageUnavailableException} when storage is away.
 */
public interface DeliveryQueue {

    /**
     * Claims deliveries that are due, the longest due first. No delivery is claimed by two.
     *
     * @param atMost how many, 1 or more
     * @param lease the claim; its token is new
     * @param now the moment
     */
    List<DeliveryJob> claim(int atMost, Lease lease, Instant now);

    /**
     * Renews every lease of an owner that has not ended.
     *
     * @return how many deliveries the owner holds
     */
    int renew(String owner, Instant now, Instant until);

    /**
     * Writes an attempt down, and what becomes of the delivery after it. A claim is settled once:
     * said again, it changes nothing.
     *
     * @return false when the lease is not the delivery's any more: the attempt is written down all
     *     the same, the delivery is left to whoever has it now
     */
    boolean settle(DeliveryJob job, Attempt attempt, Settlement settlement);
}
