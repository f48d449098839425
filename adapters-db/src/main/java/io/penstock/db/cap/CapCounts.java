package io.penstock.db.cap;

import io.penstock.domain.cap.CapPeriod;
import io.penstock.domain.cap.CapType;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.status.LeadStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Counts the leads of companies from whole days, hours and minutes, and from the leads of the one
 * minute in which a period begins, so that a count costs the same however many leads there are.
 */
public final class CapCounts {

    private CapCounts() {}

    /** How many leads count towards a cap at a moment, among what is committed. */
    public static long used(Handle handle, CompanyCap cap, Instant now, ZoneId zone) {
        CapPeriod period = cap.cap().period();
        List<String> statuses = countedStatuses(cap.cap().type());
        return period == CapPeriod.ANY
                ? inAll(handle, cap.company(), statuses)
                : since(handle, cap.company(), period.firstCounted(now, zone), statuses);
    }

    private static long inAll(Handle handle, CompanyId company, List<String> statuses) {
        return handle.createQuery(
                        """
                        SELECT COALESCE(SUM(%s), 0) FROM cap_counts
                        WHERE company = :company AND grain = 'total' AND bucket = 0
                        """
                                .formatted(sum(statuses)))
                .bind("company", company.value())
                .mapTo(Long.class)
                .one();
    }

    private static long since(
            Handle handle, CompanyId company, Instant firstCounted, List<String> statuses) {
        long from = firstCounted.toEpochMilli();
        long minute = Grain.MINUTE.firstFrom(from);
        long hour = Grain.HOUR.firstFrom(from);
        long day = Grain.DAY.firstFrom(from);
        return handle.createQuery(
                        """
                        SELECT SUM(used) FROM (
                            SELECT SUM(%1$s) AS used FROM cap_counts
                            WHERE company = :company AND grain = 'day' AND bucket >= :day
                            UNION ALL
                            SELECT SUM(%1$s) FROM cap_counts
                            WHERE company = :company AND grain = 'hour'
                                AND bucket >= :hour AND bucket < :day_in_hours
                            UNION ALL
                            SELECT SUM(%1$s) FROM cap_counts
                            WHERE company = :company AND grain = 'minute'
                                AND bucket >= :minute AND bucket < :hour_in_minutes
                            UNION ALL
                            SELECT COUNT(*) FROM placements
                            WHERE company = :company AND assigned_at >= :from
                                AND assigned_at < :minute_begins AND released_at IS NULL
                                AND status IN (<statuses>)
                        ) parts
                        """
                                .formatted(sum(statuses)))
                .bind("company", company.value())
                .bind("day", day)
                .bind("hour", hour)
                .bind("day_in_hours", Grain.HOUR.bucket(Grain.DAY.begin(day)))
                .bind("minute", minute)
                .bind("hour_in_minutes", Grain.MINUTE.bucket(Grain.HOUR.begin(hour)))
                .bind("from", from)
                .bind("minute_begins", Grain.MINUTE.begin(minute))
                .bindList("statuses", statuses)
                .mapTo(Long.class)
                .one();
    }

    /** The columns of these statuses, added up. */
    private static String sum(List<String> statuses) {
        return statuses.stream().collect(Collectors.joining(" + "));
    }

    private static List<String> countedStatuses(CapType type) {
        return Stream.of(LeadStatus.values())
                .filter(type::counts)
                .map(StatusNames.STATUSES::of)
                .toList();
    }
}
