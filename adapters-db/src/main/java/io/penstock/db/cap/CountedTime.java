package io.penstock.db.cap;

import io.penstock.domain.cap.CapPeriod;
import io.penstock.domain.company.CompanyId;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A time in which leads of a company are counted.
 *
 * @param company whose leads
 * @param span the time
 */
public record CountedTime(CompanyId company, Span span) {

    static CountedTime of(CompanyId company, CapPeriod period, Instant at, ZoneId zone) {
        return new CountedTime(
                company,
                period == CapPeriod.ANY
                        ? Span.ALL
                        : new Span(period.firstCounted(at, zone).toEpochMilli(), false));
    }

    /** The same without the part of a minute with which it may begin. */
    CountedTime inWholeMinutes() {
        return new CountedTime(company, span.inWholeMinutes());
    }

    /** The same from the beginning of the minute in which it begins. */
    CountedTime fromItsMinute() {
        return new CountedTime(company, span.fromItsMinute());
    }

    /**
     * A time up to now.
     *
     * @param from the first millisecond that counts
     * @param all whether all time counts
     */
    public record Span(long from, boolean all) {

        static final Span ALL = new Span(0, true);

        /** The first minute, since 1970, that lies in it whole. */
        long firstMinute() {
            return Grain.MINUTE.firstFrom(from);
        }

        Span inWholeMinutes() {
            return all ? ALL : new Span(Grain.MINUTE.begin(firstMinute()), false);
        }

        Span fromItsMinute() {
            return all ? ALL : new Span(Grain.MINUTE.begin(Grain.MINUTE.bucket(from)), false);
        }

        boolean isInWholeMinutes() {
            return equals(inWholeMinutes());
        }
    }
}
