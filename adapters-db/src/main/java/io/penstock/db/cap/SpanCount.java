package io.penstock.db.cap;

import io.penstock.db.cap.CountedTime.Span;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.status.LeadStatus;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts the leads of companies in one time, by status, and has the SQL for it: from whole days,
 * hours and minutes, and from the leads of the one minute in which the time begins.
 *
 * @param span the time
 * @param companies whose leads, one or more
 */
record SpanCount(Span span, List<CompanyId> companies) {

    private static final String COUNTED =
            "SELECT NUMBER, company, " + columns("SUM(%1$s)") + " FROM cap_counts";

    private static final String OF_COMPANIES = " WHERE company IN (COMPANIES)";

    private static final String EACH = " GROUP BY company";

    private static final String ALL =
            COUNTED + OF_COMPANIES + " AND grain = 'total' AND bucket = 0" + EACH;

    private static final String SINCE =
            COUNTED
                    + OF_COMPANIES
                    + " AND grain = 'day' AND bucket >= ?"
                    + EACH
                    + " UNION ALL "
                    + COUNTED
                    + OF_COMPANIES
                    + " AND grain = 'hour' AND bucket >= ? AND bucket < ?"
                    + EACH
                    + " UNION ALL "
                    + COUNTED
                    + OF_COMPANIES
                    + " AND grain = 'minute' AND bucket >= ? AND bucket < ?"
                    + EACH;

    private static final String BEGINNING =
            " UNION ALL SELECT NUMBER, company, "
                    + columns("SUM(CASE WHEN status = '%1$s' THEN 1 ELSE 0 END)")
                    + " FROM placements"
                    + OF_COMPANIES
                    + " AND assigned_at >= ? AND assigned_at < ? AND released_at IS NULL"
                    + EACH;

    private static String columns(String column) {
        return Stream.of(LeadStatus.values())
                .map(status -> column.formatted(StatusNames.STATUSES.of(status)))
                .collect(Collectors.joining(", "));
    }

    /**
     * The SQL.
     *
     * @param number by which the rows of this count are known
     */
    String sql(int number) {
        String since = beginsWithAMinute() ? SINCE : SINCE + BEGINNING;
        return (span.all() ? ALL : since)
                .replace("NUMBER", Integer.toString(number))
                .replace("COMPANIES", String.join(",", Collections.nCopies(companies.size(), "?")));
    }

    private boolean beginsWithAMinute() {
        return Grain.MINUTE.begin(Grain.MINUTE.firstFrom(span.from())) == span.from();
    }

    /**
     * Sets the parameters of {@link #sql}.
     *
     * @param before how many parameters come before
     * @return how many parameters there are now
     */
    int bind(PreparedStatement statement, int before) throws SQLException {
        if (span.all()) {
            return bindPart(statement, before);
        }
        long minute = Grain.MINUTE.firstFrom(span.from());
        long hour = Grain.HOUR.firstFrom(span.from());
        long day = Grain.DAY.firstFrom(span.from());
        int days = bindPart(statement, before, day);
        long dayInHours = Grain.HOUR.bucket(Grain.DAY.begin(day));
        int hours = bindPart(statement, days, hour, dayInHours);
        long hourInMinutes = Grain.MINUTE.bucket(Grain.HOUR.begin(hour));
        int minutes = bindPart(statement, hours, minute, hourInMinutes);
        return beginsWithAMinute()
                ? minutes
                : bindPart(statement, minutes, span.from(), Grain.MINUTE.begin(minute));
    }

    private int bindPart(PreparedStatement statement, int before, long... bounds)
            throws SQLException {
        int parameter = before;
        for (CompanyId company : companies) {
            statement.setInt(++parameter, company.value());
        }
        for (long bound : bounds) {
            statement.setLong(++parameter, bound);
        }
        return parameter;
    }
}
