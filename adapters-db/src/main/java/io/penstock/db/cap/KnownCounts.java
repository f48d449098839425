package io.penstock.db.cap;

import static java.util.Objects.requireNonNull;

import io.penstock.db.cap.CountedTime.Span;
import io.penstock.domain.company.CompanyId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what the table of counts says of companies for as long as the stamps in their gates
 * stay the same, so that it is seldom asked: new leads of the open minute are counted in the gate
 * alone. Holds {@value #MOST_SPANS} counts of each company at most. Thread-safe.
 */
public final class KnownCounts {

    /** Scripts ask for few at a time; each ends with its minute or day. */
    private static final int MOST_SPANS = 64;

    private final Map<CompanyId, Stamped> known = new ConcurrentHashMap<>();

    /**
     * Counts what is asked for, of companies that the transaction has locked. One that has changed
     * the table asks an instance that is of no use after it, for it may be rolled back.
     *
     * @param gates what the gates of the companies say now
     */
    public CapCounts read(
            Handle handle,
            Collection<CapQuestion> questions,
            Function<CompanyId, GateCounts> gates) {
        Set<CountedTime> times = CapCounts.times(questions);
        Map<CountedTime, long[]> parts = new HashMap<>();
        Set<CountedTime> unknown = new HashSet<>();
        for (CountedTime time : times) {
            CountedTime whole = time.inWholeMinutes();
            long[] found = find(whole, gates.apply(time.company()));
            if (found == null) {
                unknown.add(whole);
            } else {
                parts.put(whole, found);
            }
        }
        CountRows rows = new CountRows(handle);
        rows.ask(CountPart.CLOSED, unknown);
        rows.ask(CountPart.BEGINNING, CapCounts.beginningWithinAMinute(times));
        parts.putAll(rows.read());
        unknown.forEach(time ->
                remember(time, gates.apply(time.company()), requireNonNull(parts.get(time))));
        Map<CountedTime, long[]> counts = new HashMap<>();
        times.forEach(time -> counts.put(time, sum(time, parts, gates.apply(time.company()))));
        return new CapCounts(counts);
    }

    private long @Nullable [] find(CountedTime time, GateCounts gate) {
        Stamped stamped = known.get(time.company());
        return stamped == null || stamped.stamp() != gate.stamp()
                ? null
                : stamped.counts().get(time.span());
    }

    /** What is not stamped is not told from what was there before a database was set back. */
    private void remember(CountedTime time, GateCounts gate, long[] counted) {
        if (gate.stamp() == GateCounts.UNSTAMPED) {
            return;
        }
        known.compute(
                        time.company(),
                        (_, before) ->
                                before == null || before.isOver(gate)
                                        ? new Stamped(gate.stamp(), new ConcurrentHashMap<>())
                                        : before)
                .counts()
                .put(time.span(), counted);
    }

    private static long[] sum(CountedTime time, Map<CountedTime, long[]> parts, GateCounts gate) {
        long[] sum = requireNonNull(parts.get(time.inWholeMinutes())).clone();
        if (!time.span().isInWholeMinutes()) {
            long[] beginning = requireNonNull(parts.get(time));
            for (int status = 0; status < sum.length; status++) {
                sum[status] += beginning[status];
            }
        }
        gate.addTo(sum, time.span());
        return sum;
    }

    /** What was counted under a stamp; the counts are not to be changed. */
    private record Stamped(long stamp, Map<Span, long[]> counts) {

        /** Whether it says nothing any more, or too much of what is past. */
        boolean isOver(GateCounts gate) {
            return stamp != gate.stamp() || counts.size() >= MOST_SPANS;
        }
    }
}
