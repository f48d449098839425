package io.penstock.application.lead;

import io.penstock.domain.lead.LeadId;
import java.util.List;
import java.util.Optional;

/**
 * The port that finds leads again.
 *
 * <p>Implementations are called from many threads at once, and throw {@link
 * io.penstock.application.storage.StorageUnavailableException} when storage is away.
 */
public interface Leads {

    Optional<StoredLead> find(LeadId id);

    /**
     * Looks for leads, newest first; leads that were received in the same millisecond are in the
     * order of their ids, the greatest first.
     */
    LeadPage search(LeadQuery query);

    /** Every decision about a lead, oldest first; empty where there is no such lead. */
    List<LeadDecision> decisions(LeadId id);

    /**
     * What happened to a lead since it was received, oldest first; empty where there is no such
     * lead.
     */
    List<LeadEvent> history(LeadId id);

    /** What companies said of a lead, oldest first; empty where nobody said anything. */
    List<Conversion> conversions(LeadId id);
}
