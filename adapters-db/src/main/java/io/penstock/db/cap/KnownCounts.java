package io.penstock.db.cap;

import static java.util.Objects.requireNonNull;

import io.penstock.db.cap.CountedTime.Span;
import io.penstock.domain.company.CompanyId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what the table of counts says of companies for as long as the stamps in their gates
 * stay the same, so that it is seldom asked: new leads of the open minute are counted in the gate
 * alone. Holds {@value #MOST_SPANS} counts of each company at most. Thread-safe.
 */
public final class KnownCounts {

    /** Scripts ask for few at a time; each ends with its minute or day. */
    private static final int MOST_SPANS = 128;

    private final Map<CompanyId, Stamped> known = new ConcurrentHashMap<>();

    /**
     * Counts what is asked for, if all of it is known.
     *
     * @param gates what the gates of the companies say now
     */
    public Optional<CapCounts> find(
            Collection<CapQuestion> questions, Function<CompanyId, GateCounts> gates) {
        Map<CountedTime, long[]> counts = new HashMap<>();
        for (CountedTime time : CapCounts.times(questions)) {
            GateCounts gate = gates.apply(time.company());
            long[] closed = find(time.inWholeMinutes(), gate);
            if (closed == null || !beginsEmpty(time, closed, gate)) {
                return Optional.empty();
            }
            counts.put(time, sum(time, closed, gate));
        }
        return Optional.of(new CapCounts(counts));
    }

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
        Map<CountedTime, long[]> parts = readClosed(handle, times, gates);
        CountRows rows = new CountRows(handle);
        rows.ask(
                CountPart.BEGINNING,
                times.stream()
                        .filter(time ->
                                !beginsEmpty(
                                        time,
                                        requireNonNull(parts.get(time.inWholeMinutes())),
                                        gates.apply(time.company())))
                        .toList());
        Map<CountedTime, long[]> beginnings = rows.read();
        Map<CountedTime, long[]> counts = new HashMap<>();
        for (CountedTime time : times) {
            long[] sum =
                    sum(
                            time,
                            requireNonNull(parts.get(time.inWholeMinutes())),
                            gates.apply(time.company()));
            add(beginnings.get(time), sum);
            counts.put(time, sum);
        }
        return new CapCounts(counts);
    }

    /** Counts the closed minutes of times, and those of the minutes within which they begin. */
    private Map<CountedTime, long[]> readClosed(
            Handle handle, Set<CountedTime> times, Function<CompanyId, GateCounts> gates) {
        Map<CountedTime, long[]> parts = new HashMap<>();
        Set<CountedTime> unknown = new HashSet<>();
        times.stream()
                .flatMap(time -> Stream.of(time.inWholeMinutes(), time.fromItsMinute()))
                .forEach(whole -> {
                    long[] found = find(whole, gates.apply(whole.company()));
                    if (found == null) {
                        unknown.add(whole);
                    } else {
                        parts.put(whole, found);
                    }
                });
        CountRows rows = new CountRows(handle);
        rows.ask(CountPart.CLOSED, unknown);
        parts.putAll(rows.read());
        unknown.forEach(time ->
                remember(time, gates.apply(time.company()), requireNonNull(parts.get(time))));
        return parts;
    }

    private long @Nullable [] find(CountedTime time, GateCounts gate) {
        Stamped stamped = known.get(time.company());
        return stamped == null || stamped.stamp() != gate.stamp()
                ? null
                : stamped.counts().get(time.span());
    }

    /**
     * Whether it is known that no lead counts that came in the part of a minute with which a time
     * begins.
     *
     * @param closed how many came in the whole minutes after it, as the table says
     */
    private boolean beginsEmpty(CountedTime time, long[] closed, GateCounts gate) {
        return time.span().isInWholeMinutes()
                || (!gate.isOpen(time.fromItsMinute().span())
                        && Arrays.equals(closed, find(time.fromItsMinute(), gate)));
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

    private static long[] sum(CountedTime time, long[] closed, GateCounts gate) {
        long[] sum = closed.clone();
        gate.addTo(sum, time.span());
        return sum;
    }

    private static void add(long @Nullable [] beginning, long[] sum) {
        for (int status = 0; beginning != null && status < sum.length; status++) {
            sum[status] += beginning[status];
        }
    }

    /** What was counted under a stamp; the counts are not to be changed. */
    private record Stamped(long stamp, Map<Span, long[]> counts) {

        /** Whether it says nothing any more, or too much of what is past. */
        boolean isOver(GateCounts gate) {
            return stamp != gate.stamp() || counts.size() >= MOST_SPANS;
        }
    }
}
