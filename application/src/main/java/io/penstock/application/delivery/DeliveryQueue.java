package io.penstock.application.delivery;

import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.Lease;
import java.time.Instant;
import java.util.Collection;
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
     * Renews the leases of claims that are being worked on, where they have not ended. A claim that
     * nobody works on must not be among them, for only the end of its lease sets it free.
     *
     * @return how many were renewed
     */
    int renew(Collection<DeliveryJob> jobs, Instant now, Instant until);

    /**
     * Writes an attempt down, and what becomes of the delivery after it. A claim is settled once:
     * said again, it changes nothing. That the company has the lead settles the delivery whoever
     * has it by then; anything else settles it only under the lease that it was made under.
     */
    Settled settle(DeliveryJob job, Attempt attempt, Settlement settlement);
}
