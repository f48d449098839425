package io.penstock.db.cap;

import io.penstock.domain.cap.CapPeriod;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.status.LeadStatus;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A time in which leads of a company are counted, by status, and the SQL that counts them: from
 * whole days, hours and minutes, and from the leads of the one minute in which the time begins.
 *
 * @param company whose leads
 * @param from the first millisecond that counts
 * @param all whether all time counts
 */
record CountedTime(CompanyId company, long from, boolean all) {

    private static final String COUNTED =
            "SELECT NUMBER, " + columns("SUM(%1$s)") + " FROM cap_counts";

    private static final String ALL =
            "SELECT NUMBER, "
                    + columns("%1$s")
                    + " FROM cap_counts WHERE company = ? AND grain = 'total' AND bucket = 0";

    private static final String SINCE =
            COUNTED
                    + " WHERE company = ? AND grain = 'day' AND bucket >= ? UNION ALL "
                    + COUNTED
                    + " WHERE company = ? AND grain = 'hour' AND bucket >= ? AND bucket < ?"
                    + " UNION ALL "
                    + COUNTED
                    + " WHERE company = ? AND grain = 'minute' AND bucket >= ? AND bucket < ?";

    private static final String BEGINNING =
            " UNION ALL SELECT NUMBER, "
                    + columns("SUM(CASE WHEN status = '%1$s' THEN 1 ELSE 0 END)")
                    + " FROM placements WHERE company = ? AND assigned_at >= ? AND assigned_at < ?"
                    + " AND released_at IS NULL";

    static CountedTime of(CompanyId company, CapPeriod period, Instant at, ZoneId zone) {
        boolean all = period == CapPeriod.ANY;
        return new CountedTime(
                company, all ? 0 : period.firstCounted(at, zone).toEpochMilli(), all);
    }

    private static String columns(String column) {
        return Stream.of(LeadStatus.values())
                .map(status -> column.formatted(StatusNames.STATUSES.of(status)))
                .collect(Collectors.joining(", "));
    }

    /**
     * The SQL.
     *
     * @param number by which the rows of this time are known
     */
    String sql(int number) {
        String since = beginsWithAMinute() ? SINCE : SINCE + BEGINNING;
        return (all ? ALL : since).replace("NUMBER", Integer.toString(number));
    }

    private boolean beginsWithAMinute() {
        return Grain.MINUTE.begin(Grain.MINUTE.firstFrom(from)) == from;
    }

    /**
     * Sets the parameters of {@link #sql}.
     *
     * @param before how many parameters come before
     * @return how many parameters there are now
     */
    int bind(PreparedStatement statement, int before) throws SQLException {
        int whole = company.value();
        if (all) {
            return bind(statement, before, whole);
        }
        long minute = Grain.MINUTE.firstFrom(from);
        long hour = Grain.HOUR.firstFrom(from);
        long day = Grain.DAY.firstFrom(from);
        int days = bind(statement, before, whole, day);
        long dayInHours = Grain.HOUR.bucket(Grain.DAY.begin(day));
        int hours = bind(statement, days, whole, hour, dayInHours);
        long hourInMinutes = Grain.MINUTE.bucket(Grain.HOUR.begin(hour));
        int minutes = bind(statement, hours, whole, minute, hourInMinutes);
        return beginsWithAMinute()
                ? minutes
                : bind(statement, minutes, whole, from, Grain.MINUTE.begin(minute));
    }

    private static int bind(PreparedStatement statement, int before, long... values)
            throws SQLException {
        for (int index = 0; index < values.length; index++) {
            statement.setLong(before + index + 1, values[index]);
        }
        return before + values.length;
    }
}
