package io.penstock.dsl.script.evaluate;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * A time through which a zone keeps its offset; immutable.
 *
 * @param from the first second, counted from the epoch
 * @param to the second after the last
 * @param offset what to add to a second in UTC to get the local one
 */
record OffsetInterval(ZoneId zone, long from, long to, int offset) {

    /** The interval in which a second lies. */
    static OffsetInterval around(long second, ZoneId zone) {
        Instant at = Instant.ofEpochSecond(second);
        ZoneRules rules = zone.getRules();
        // previousTransition looks strictly before the moment that it is given.
        ZoneOffsetTransition before = rules.previousTransition(at.plusNanos(1));
        ZoneOffsetTransition after = rules.nextTransition(at);
        return new OffsetInterval(
                zone,
                before == null ? Long.MIN_VALUE : before.toEpochSecond(),
                after == null ? Long.MAX_VALUE : after.toEpochSecond(),
                rules.getOffset(at).getTotalSeconds());
    }

    boolean covers(long epochSecond, ZoneId wanted) {
        return epochSecond >= from && epochSecond < to && zone.equals(wanted);
    }
}
