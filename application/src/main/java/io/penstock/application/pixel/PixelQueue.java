package io.penstock.application.pixel;

import io.penstock.domain.delivery.Lease;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The port to the runs of pixels that are still to be made. Each is worked on under a lease; one
 * whose lease ended is due again. Runs come into it in the transaction of what they tell of.
 *
 * <p>Implementations are called from many threads and programs at once, and throw {@link
 * io.penstock.application.storage.StorageUnavailableException} when storage is away.
 */
public interface PixelQueue {

    /** What came of writing a step down. */
    enum Written {
        /** It is written down. */
        NOW,
        /** The same was written down before. */
        BEFORE,
        /** The claim has ended; an attempt is written down, and a success stands. */
        LEASE_LOST
    }

    /**
     * Claims runs that are due, the longest due first. No run is claimed by two, and none that
     * {@linkplain PixelRun#waitsFor waits for} another before that one has ended.
     *
     * @param atMost how many, 1 or more
     * @param without the owners of runs that are left alone
     * @param lease the claim; its token is new
     */
    List<PixelJob> claim(int atMost, Set<PixelOwner> without, Lease lease, Instant now);

    /**
     * Renews the leases of claims that have not ended.
     *
     * @return how many were renewed
     */
    int renew(Collection<PixelJob> jobs, Instant now, Instant until);

    /**
     * Writes down what was done about one pixel of a claimed run, whole or not at all. Under one
     * claim there is one step about each pixel: said again, it changes nothing.
     *
     * @param position which pixel, from 0
     * @throws io.penstock.application.storage.OutcomeUnknownException when it may have been written
     */
    Written write(PixelJob job, int position, PixelStep step);

    /**
     * Ends a claim: the run is due again when the next of its pixels is. A claim that another has
     * taken over by now is left alone.
     */
    void release(PixelJob job);
}
