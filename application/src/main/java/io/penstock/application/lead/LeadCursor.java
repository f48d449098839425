package io.penstock.application.lead;

import io.penstock.domain.lead.LeadId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;

/**
 * A place in a list of leads, newest first.
 *
 * @param at the moment that orders the lead at this place, cut to the millisecond: when a company
 *     got it in the list of that company's leads, when it was received in any other
 * @param id its id, which orders leads of the same millisecond
 */
public record LeadCursor(Instant at, LeadId id) implements Comparable<LeadCursor> {

    private static final Comparator<LeadCursor> OLDEST_FIRST =
            Comparator.comparing(LeadCursor::at).thenComparing(LeadCursor::id);

    public LeadCursor {
        Objects.requireNonNull(id, "id");
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public int compareTo(LeadCursor other) {
        return OLDEST_FIRST.compare(other, this);
    }
}
