package io.penstock.db.cap;

import io.penstock.db.cap.CountedTime.Span;
import io.penstock.domain.status.LeadStatus;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the leads in one time add up from. */
enum CountPart {
    /** Whole days, then hours, then minutes of the table of counts. */
    CLOSED,
    /** The leads of the part of a minute with which the time begins, where it begins within one. */
    BEGINNING,
    /** New leads of the open minute, which only the gate counts yet. */
    OPEN;

    private static final String OF_COMPANIES = " WHERE company IN (COMPANIES)";

    private static final String EACH = " GROUP BY company";

    private static final String COUNTED =
            "SELECT NUMBER, company, "
                    + columns("SUM(%1$s)")
                    + " FROM closed_counts"
                    + OF_COMPANIES;

    private static final String SINGLE =
            "SELECT NUMBER, company, "
                    + columns("SUM(CASE WHEN status = '%1$s' THEN 1 ELSE 0 END)")
                    + " FROM decisions"
                    + OF_COMPANIES;

    private static final String IN_GATES =
            "SELECT NUMBER, company, "
                    + columns("CASE WHEN '%1$s' = 'waiting' THEN open_leads ELSE 0 END")
                    + " FROM company_gates"
                    + OF_COMPANIES;

    /** The selections whose rows add up to the leads of this part in a time. */
    List<Selection> selections(Span span) {
        return switch (this) {
            case CLOSED -> span.all() ? allClosed() : closedSince(span.from());
            case BEGINNING ->
                    List.of(
                            new Selection(
                                    SINGLE
                                            + " AND assigned_at >= ? AND assigned_at < ?"
                                            + " AND released_at IS NULL"
                                            + EACH,
                                    span.from(),
                                    span.inWholeMinutes().from()));
            case OPEN ->
                    List.of(
                            span.all()
                                    ? new Selection(IN_GATES)
                                    : new Selection(
                                            IN_GATES + " AND open_minute >= ?",
                                            span.firstMinute()));
        };
    }

    private static List<Selection> allClosed() {
        return List.of(new Selection(COUNTED + " AND grain = 'total' AND bucket = 0" + EACH));
    }

    private static List<Selection> closedSince(long from) {
        long minute = Grain.MINUTE.firstFrom(from);
        long hour = Grain.HOUR.firstFrom(from);
        long day = Grain.DAY.firstFrom(from);
        return List.of(
                new Selection(COUNTED + " AND grain = 'day' AND bucket >= ?" + EACH, day),
                new Selection(
                        COUNTED + " AND grain = 'hour' AND bucket >= ? AND bucket < ?" + EACH,
                        hour,
                        Grain.HOUR.bucket(Grain.DAY.begin(day))),
                new Selection(
                        COUNTED + " AND grain = 'minute' AND bucket >= ? AND bucket < ?" + EACH,
                        minute,
                        Grain.MINUTE.bucket(Grain.HOUR.begin(hour))));
    }

    private static String columns(String column) {
        return Stream.of(LeadStatus.values())
                .map(status -> column.formatted(StatusNames.STATUSES.of(status)))
                .collect(Collectors.joining(", "));
    }

    /**
     * A query.
     *
     * @param sql with NUMBER and COMPANIES to be replaced, and a parameter for each company
     * @param bounds what is to be bound after the companies; not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Selection(String sql, long... bounds) {}
}
