package io.penstock.application.delivery;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.Lease;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The port to the deliveries that are still to be made, each by itself. Each is worked on under a
 * lease; one whose lease ended is due again. Those that are in a batch are not among them.
 *
 * <p>What a call costs depends on what it asks for and on the number of companies, not on how many
 * deliveries wait.
 *
 * <p>Implementations are called from many threads and programs at once, and throw {@link
 * io.penstock.application.storage.StorageUnavailableException} when storage is away.
 */
public interface DeliveryQueue extends LeasedQueue<DeliveryJob> {

    /**
     * Claims deliveries that are due, the longest due of each company first. No delivery is claimed
     * by two. What has been due for longer than one that was claimed before it came may be left out
     * until it is asked what is due.
     *
     * @param room how many of each company at most, 1 or more
     * @param lease the claim; its token is new
     * @param now the moment
     */
    @Override
    List<DeliveryJob> claim(Map<CompanyId, Integer> room, Lease lease, Instant now);

    /**
     * Ends claims whose attempts wait: the deliveries are due when their postponements end. The
     * leads' journals tell. A claim that another has taken over by now is left alone.
     *
     * @return how many were postponed
     */
    int postpone(Collection<Postponement> postponements);

    /**
     * Writes attempts down, and what becomes of their deliveries: all of it or nothing. A claim is
     * settled once: said again, it changes nothing. That the company has the lead settles the
     * delivery whoever has it by then; anything else settles it only under the lease that it was
     * made under.
     *
     * @return what came of each, in the same order
     * @throws io.penstock.application.storage.OutcomeUnknownException when it may have been written
     */
    List<Settled> settle(List<Completion> completions);

    /** Settles one attempt. */
    default Settled settle(DeliveryJob job, Attempt attempt, Settlement settlement) {
        return settle(List.of(new Completion(job, attempt, settlement))).getFirst();
    }
}
