package io.penstock.db.lead;

import io.penstock.application.lead.DuplicateCheck;
import io.penstock.application.lead.NewLead;
import io.penstock.db.cap.StatusNames;
import io.penstock.domain.status.LeadStatus;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The SQL that finds the first lead of an offer with a mark in common with another lead. */
final class MarkSearch {

    private MarkSearch() {}

    /**
     * The SQL.
     *
     * @param number by which the found lead is known
     */
    static String sql(int number, DuplicateCheck check) {
        return """
        (SELECT %d AS number, m.received_at, m.lead
         FROM lead_marks m JOIN leads l ON l.id = m.lead
         WHERE m.offer = ? AND m.mark IN (%s) AND m.received_at >= ? AND l.status IN (%s)
         ORDER BY m.received_at, m.lead LIMIT 1)
        """
                .formatted(number, places(check.marks().size()), places(check.statuses().size()));
    }

    private static String places(int count) {
        return "?, ".repeat(count - 1) + "?";
    }

    /**
     * Sets the parameters of the SQL.
     *
     * @param before how many parameters come before
     * @return how many parameters there are now
     */
    static int bind(PreparedStatement statement, int before, NewLead lead) throws SQLException {
        DuplicateCheck check = lead.duplicates().orElseThrow();
        int parameter = before;
        statement.setInt(++parameter, lead.lead().offer().value());
        for (String mark : check.marks()) {
            statement.setString(++parameter, mark);
        }
        statement.setLong(++parameter, check.since().toEpochMilli());
        for (LeadStatus status : check.statuses()) {
            statement.setString(++parameter, StatusNames.STATUSES.of(status));
        }
        return parameter;
    }
}
