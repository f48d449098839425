package io.penstock.application.flow;

import io.penstock.domain.lead.LeadId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The port to how far leads have come in their flows. Runs are written with the leads, see {@code
 * NewLead} and {@code LeadChange}: what a flow does and that it was done is one write.
 *
 * <p>Implementations are called from many threads and programs at once, and throw {@link
 * io.penstock.application.storage.StorageUnavailableException} when storage is away.
 */
public interface FlowRuns {

    /** The newest run of a lead; empty where it never had one. */
    Optional<FlowRun> find(LeadId lead);

    /**
     * Claims runs that are due, the longest due first: they are not due again until the claim ends,
     * or something else wakes them. No run is claimed by two.
     *
     * @param now the moment
     * @param until when the claim ends, later than now
     * @param atMost how many, 1 or more
     */
    List<LeadId> claim(Instant now, Instant until, int atMost);
}
