package io.penstock.dsl.script.evaluate;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Tells the local second of moments without asking the rules of a zone each time: it remembers the
 * offsets of about two years.
 *
 * <p>Thread-safe: what it remembers is immutable, and at worst found out again.
 */
final class LocalClock {

    private static final int REMEMBERED = 128;

    /** Moments that are 2^19 seconds apart, which is 6 days, are remembered apart. */
    private static final int SPAN_BITS = 19;

    private final @Nullable OffsetInterval[] intervals = new @Nullable OffsetInterval[REMEMBERED];

    /**
     * The seconds from 1970-01-01 00:00 to a moment, both read on a clock of the zone.
     *
     * @param second the moment, in seconds from the epoch
     */
    long localSecond(long second, ZoneId zone) {
        int slot = (int) (second >>> SPAN_BITS) & (REMEMBERED - 1);
        OffsetInterval known = intervals[slot];
        if (known == null || !known.covers(second, zone)) {
            known = OffsetInterval.around(second, zone);
            intervals[slot] = known;
        }
        return second + known.offset();
    }
}
