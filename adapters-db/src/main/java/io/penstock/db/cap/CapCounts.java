package io.penstock.db.cap;

import static java.util.stream.Collectors.toSet;

import io.penstock.domain.cap.CapType;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.status.LeadStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * The leads that count towards caps among what is committed and what the transaction itself has
 * written, so that a count costs the same however many leads there are. All questions are asked at
 * once. Immutable.
 */
public final class CapCounts {

    private final Map<CountedTime, long[]> counts;

    /**
     * @param counts by status for each time; not to be changed
     */
    CapCounts(Map<CountedTime, long[]> counts) {
        this.counts = counts;
    }

    /** How many leads count towards a cap at a moment. */
    public static long used(Handle handle, CompanyCap cap, Instant now, ZoneId zone) {
        CapQuestion question = CapQuestion.of(cap, now, zone);
        return read(handle, Set.of(question)).used(question);
    }

    private static CapCounts read(Handle handle, Collection<CapQuestion> questions) {
        Set<CountedTime> times = times(questions);
        CountRows rows = new CountRows(handle);
        rows.ask(CountPart.CLOSED, times);
        rows.ask(CountPart.BEGINNING, beginningWithinAMinute(times));
        rows.ask(CountPart.OPEN, times);
        return new CapCounts(rows.read());
    }

    static Set<CountedTime> times(Collection<CapQuestion> questions) {
        return questions.stream().map(CapQuestion::time).collect(toSet());
    }

    static Set<CountedTime> beginningWithinAMinute(Set<CountedTime> times) {
        return times.stream().filter(time -> !time.span().isInWholeMinutes()).collect(toSet());
    }

    /**
     * How many leads count towards a cap.
     *
     * @param question one of those that were read
     */
    public long used(CapQuestion question) {
        CapType type = question.cap().cap().type();
        long[] byStatus = counts.get(question.time());
        if (byStatus == null) {
            throw new IllegalArgumentException(question + " was not asked.");
        }
        long used = 0;
        for (LeadStatus status : LeadStatus.values()) {
            used += type.counts(status) ? byStatus[status.ordinal()] : 0;
        }
        return used;
    }
}
