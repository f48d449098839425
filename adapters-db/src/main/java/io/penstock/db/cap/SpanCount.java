package io.penstock.db.cap;

import io.penstock.db.cap.CountedTime.Span;
import io.penstock.domain.company.CompanyId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/**
 * Counts leads of companies in one time, by status, and has the SQL for it.
 *
 * @param part of which leads
 * @param span the time
 * @param companies whose leads, one or more
 */
record SpanCount(CountPart part, Span span, List<CompanyId> companies) {

    /**
     * The SQL.
     *
     * @param number by which the rows of this count are known
     */
    String sql(int number) {
        return part.sql(span)
                .replace("NUMBER", Integer.toString(number))
                .replace("COMPANIES", String.join(",", Collections.nCopies(companies.size(), "?")));
    }

    /**
     * Sets the parameters of {@link #sql}.
     *
     * @param before how many parameters come before
     * @return how many parameters there are now
     */
    int bind(PreparedStatement statement, int before) throws SQLException {
        int parameter = before;
        for (long[] bounds : part.bounds(span)) {
            for (CompanyId company : companies) {
                statement.setInt(++parameter, company.value());
            }
            for (long bound : bounds) {
                statement.setLong(++parameter, bound);
            }
        }
        return parameter;
    }
}
