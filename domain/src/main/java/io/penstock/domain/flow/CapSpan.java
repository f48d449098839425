package io.penstock.domain.flow;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Over which time the caps of a flow count leads. */
public enum CapSpan {
    /** Since the clock's last full hour. */
    HOUR,
    /** Since midnight. */
    DAY;

    /** What people call it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The first moment that counts at another one.
     *
     * @param zone in which hours and days begin
     */
    public Instant firstCounted(Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        return switch (this) {
            case HOUR -> local.truncatedTo(ChronoUnit.HOURS).toInstant();
            case DAY -> local.toLocalDate().atStartOfDay(zone).toInstant();
        };
    }

    /** The first moment at which none that counts now counts any more. */
    public Instant turn(Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        return switch (this) {
            case HOUR -> local.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
            case DAY -> local.toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
        };
    }
}
