package io.penstock.db.cap;

import io.penstock.db.cap.CountedTime.Span;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.status.LeadStatus;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What the gate of a company knows of its counts. New leads of one minute, the open one, are
 * counted here first; the table of counts takes them over when a lead of a later minute comes.
 *
 * @param stamp differs after every change of the company's rows in the table of counts; {@value
 *     #UNSTAMPED} while there was none that drew one
 * @param openMinute the open minute, since 1970
 * @param openLeads how many waiting leads the company got in it that the table does not count yet
 */
public record GateCounts(long stamp, long openMinute, long openLeads) {

    /** The stamp of a company whose rows were not changed since there are stamps. */
    public static final long UNSTAMPED = 0;

    /**
     * Counts a lead.
     *
     * @param closed where leads are counted that cannot be counted here, or not any longer
     */
    public GateCounts count(
            CompanyId company, Instant assignedAt, LeadStatus status, CapChanges closed) {
        long minute = Grain.MINUTE.bucket(assignedAt.toEpochMilli());
        if (status != LeadStatus.WAITING || minute < openMinute) {
            closed.count(company, assignedAt, status);
            return this;
        }
        if (minute == openMinute) {
            return new GateCounts(stamp, openMinute, openLeads + 1);
        }
        if (openLeads > 0) {
            closed.count(company, opened(), LeadStatus.WAITING, openLeads);
        }
        return new GateCounts(stamp, minute, 1);
    }

    private Instant opened() {
        return Instant.ofEpochMilli(Grain.MINUTE.begin(openMinute));
    }

    /** Draws a stamp: a number that was never one, also where a database was set back. */
    public static long newStamp() {
        return ThreadLocalRandom.current().nextLong(UNSTAMPED + 1, Long.MAX_VALUE);
    }

    public GateCounts withStamp(long drawn) {
        return new GateCounts(drawn, openMinute, openLeads);
    }

    /** Whether a time begins with the open minute. */
    boolean isOpen(Span span) {
        return !span.all() && openMinute == span.firstMinute();
    }

    /** Adds the leads of the open minute to a count, where the time counts whole minutes of it. */
    void addTo(long[] byStatus, Span span) {
        if (span.all() || openMinute >= span.firstMinute()) {
            byStatus[LeadStatus.WAITING.ordinal()] += openLeads;
        }
    }
}
