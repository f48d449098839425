package io.penstock.application.lead;

import io.penstock.domain.lead.LeadId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;

/**
 * A place in the list of all leads, newest first.
 *
 * @param receivedAt when the lead at this place was received, cut to the millisecond
 * @param id its id, which orders leads that were received in the same millisecond
 */
public record LeadCursor(Instant receivedAt, LeadId id) implements Comparable<LeadCursor> {

    private static final Comparator<LeadCursor> OLDEST_FIRST =
            Comparator.comparing(LeadCursor::receivedAt).thenComparing(LeadCursor::id);

    public LeadCursor {
        Objects.requireNonNull(id, "id");
        receivedAt = receivedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The place of a lead. */
    public static LeadCursor of(StoredLead lead) {
        return new LeadCursor(lead.lead().receivedAt(), lead.lead().id());
    }

    @Override
    public int compareTo(LeadCursor other) {
        return OLDEST_FIRST.compare(other, this);
    }
}
