package io.penstock.db.cap;

import io.penstock.db.cap.CountPart.Selection;
import io.penstock.db.cap.CountedTime.Span;
import io.penstock.domain.company.CompanyId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Counts leads of companies in one time, by status, and has the SQL for it.
 *
 * @param part which of the leads
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
        String places = String.join(",", Collections.nCopies(companies.size(), "?"));
        return part.selections(span).stream()
                .map(selection ->
                        selection
                                .sql()
                                .replace("NUMBER", Integer.toString(number))
                                .replace("COMPANIES", places))
                .collect(Collectors.joining(" UNION ALL "));
    }

    /**
     * Sets the parameters of {@link #sql}.
     *
     * @param before how many parameters come before
     * @return how many parameters there are now
     */
    int bind(PreparedStatement statement, int before) throws SQLException {
        int parameter = before;
        for (Selection selection : part.selections(span)) {
            for (CompanyId company : companies) {
                statement.setInt(++parameter, company.value());
            }
            for (long bound : selection.bounds()) {
                statement.setLong(++parameter, bound);
            }
        }
        return parameter;
    }
}
