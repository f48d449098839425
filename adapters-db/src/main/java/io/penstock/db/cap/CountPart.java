package io.penstock.db.cap;

import io.penstock.domain.status.LeadStatus;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the leads in one time add up from. */
enum CountPart {
    /** Whole days, then hours, then minutes of the table of counts. */
    CLOSED,
    /** The leads of the part of a minute with which the time begins. */
    BEGINNING,
    /** New leads of the open minute, which only the gate counts yet. */
    OPEN;

    private static final String OF_COMPANIES = " WHERE company IN (COMPANIES)";

    private static final String EACH = " GROUP BY company";

    private static final String COUNTED =
            "SELECT NUMBER, company, " + columns("SUM(%1$s)") + " FROM cap_counts" + OF_COMPANIES;

    private static final String ALL_CLOSED = COUNTED + " AND grain = 'total' AND bucket = 0" + EACH;

    private static final String CLOSED_SINCE =
            COUNTED
                    + " AND grain = 'day' AND bucket >= ?"
                    + EACH
                    + " UNION ALL "
                    + COUNTED
                    + " AND grain = 'hour' AND bucket >= ? AND bucket < ?"
                    + EACH
                    + " UNION ALL "
                    + COUNTED
                    + " AND grain = 'minute' AND bucket >= ? AND bucket < ?"
                    + EACH;

    private static final String SINGLE =
            "SELECT NUMBER, company, "
                    + columns("SUM(CASE WHEN status = '%1$s' THEN 1 ELSE 0 END)")
                    + " FROM placements"
                    + OF_COMPANIES
                    + " AND assigned_at >= ? AND assigned_at < ? AND released_at IS NULL"
                    + EACH;

    private static final String ALL_OPEN =
            "SELECT NUMBER, company, "
                    + columns("CASE WHEN '%1$s' = 'waiting' THEN open_leads ELSE 0 END")
                    + " FROM company_gates"
                    + OF_COMPANIES;

    private static final String OPEN_SINCE = ALL_OPEN + " AND open_minute >= ?";

    /** The SQL, with NUMBER and COMPANIES to be replaced, and parameters for {@link #bounds}. */
    String sql(CountedTime.Span span) {
        return switch (this) {
            case CLOSED -> span.all() ? ALL_CLOSED : CLOSED_SINCE;
            case BEGINNING -> SINGLE;
            case OPEN -> span.all() ? ALL_OPEN : OPEN_SINCE;
        };
    }

    /** What is to be bound for each of the statement's selections, after the companies. */
    long[][] bounds(CountedTime.Span span) {
        if (span.all()) {
            return new long[][] {{}};
        }
        return switch (this) {
            case CLOSED -> closedBounds(span.from());
            case BEGINNING -> new long[][] {{span.from(), span.inWholeMinutes().from()}};
            case OPEN -> new long[][] {{span.firstMinute()}};
        };
    }

    private static long[][] closedBounds(long from) {
        long minute = Grain.MINUTE.firstFrom(from);
        long hour = Grain.HOUR.firstFrom(from);
        long day = Grain.DAY.firstFrom(from);
        return new long[][] {
            {day},
            {hour, Grain.HOUR.bucket(Grain.DAY.begin(day))},
            {minute, Grain.MINUTE.bucket(Grain.HOUR.begin(hour))}
        };
    }

    private static String columns(String column) {
        return Stream.of(LeadStatus.values())
                .map(status -> column.formatted(StatusNames.STATUSES.of(status)))
                .collect(Collectors.joining(", "));
    }
}
