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
record CountedTime(CompanyId company, Span span) {

    static CountedTime of(CompanyId company, CapPeriod period, Instant at, ZoneId zone) {
        return new CountedTime(
                company,
                period == CapPeriod.ANY
                        ? Span.ALL
                        : new Span(period.firstCounted(at, zone).toEpochMilli(), false));
    }

    /**
     * A time up to now.
     *
     * @param from the first millisecond that counts
     * @param all whether all time counts
     */
    record Span(long from, boolean all) {

        static final Span ALL = new Span(0, true);
    }
}
