package io.penstock.domain.cap;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Over which time a cap counts leads: the first part of the manual's {@code
 * max(period,type,count)}.
 */
public enum CapPeriod {
    /** Since midnight in the system's zone. */
    DAY("day", null),
    /** The last 24 hours. */
    LAST_24_HOURS("24h", Duration.ofHours(24)),
    /** The last 7 times 24 hours. */
    WEEK("week", Duration.ofDays(7)),
    /** The last 30 times 24 hours. */
    MONTH("month", Duration.ofDays(30)),
    /** The last 365 times 24 hours. */
    YEAR("year", Duration.ofDays(365)),
    /** All time. */
    ANY("any", null);

    private final String key;
    private final @Nullable Duration length;

    CapPeriod(String key, @Nullable Duration length) {
        this.key = key;
        this.length = length;
    }

    /** The period's name in a script. */
    public String key() {
        return key;
    }

    /**
     * The first millisecond that still counts at a moment. A lead assigned at t counts in a sliding
     * period while t is later than now less the period.
     *
     * @param now the moment, read to the millisecond
     * @param zone the system's zone, in which days begin
     */
    public Instant firstCounted(Instant now, ZoneId zone) {
        if (this == DAY) {
            return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        }
        return length == null
                ? Instant.EPOCH
                : Instant.ofEpochMilli(now.toEpochMilli()).minus(length).plusMillis(1);
    }

    /** The period with exactly this name. */
    public static Optional<CapPeriod> byKey(String key) {
        return Stream.of(values()).filter(period -> period.key.equals(key)).findFirst();
    }

    @Override
    public String toString() {
        return key;
    }
}
