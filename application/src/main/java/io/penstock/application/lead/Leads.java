package io.penstock.application.lead;

import io.penstock.domain.lead.LeadId;
import io.penstock.domain.offer.OfferId;
import java.time.Instant;
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
     * Looks for leads, newest first; leads of the same millisecond are in the order of their ids,
     * the greatest first. A lead comes once, though the company that is named got it several times.
     */
    LeadPage search(LeadQuery query);

    /**
     * The leads of an offer that wait in the hold queue since a moment or an earlier one, the
     * longest waiting first.
     *
     * @param atMost how many, 1 or more
     */
    List<StoredLead> heldSince(OfferId offer, Instant latest, int atMost);

    /** Every decision about a lead, oldest first; empty where there is no such lead. */
    List<LeadDecision> decisions(LeadId id);

    /**
     * What happened to a lead since it was received, oldest first; empty where there is no such
     * lead.
     */
    List<LeadEvent> history(LeadId id);

    /** What companies said of a lead, oldest first; empty where nobody said anything. */
    List<Conversion> conversions(LeadId id);

    /** What a company said that made a version of a lead; empty where none did. */
    Optional<Conversion> conversion(LeadId id, int version);
}
