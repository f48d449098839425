package io.penstock.db.cap;

import com.google.common.collect.Lists;
import io.penstock.db.cap.CountedTime.Span;
import io.penstock.db.storage.Dialect;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.status.LeadStatus;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Asks for many counts at once, and adds up what belongs to the same time. Not thread-safe. */
final class CountRows {

    /** The most counts that one statement makes. */
    private static final int MOST = 32;

    private final Handle handle;
    private final List<SpanCount> asked = new ArrayList<>();
    private final Map<CountedTime, long[]> counts = new HashMap<>();

    CountRows(Handle handle) {
        this.handle = handle;
    }

    /** Asks for a part of the leads in times; companies of the same time go together. */
    void ask(CountPart part, Collection<CountedTime> times) {
        Map<Span, List<CompanyId>> companies = new LinkedHashMap<>();
        for (CountedTime time : times) {
            counts.putIfAbsent(time, new long[LeadStatus.values().length]);
            companies.computeIfAbsent(time.span(), _ -> new ArrayList<>()).add(time.company());
        }
        int atOnce = Dialect.of(handle).companiesSought();
        companies.forEach((span, ofSpan) -> {
            for (List<CompanyId> some : Lists.partition(ofSpan, atOnce)) {
                asked.add(new SpanCount(part, span, some));
            }
        });
    }

    /** Counts by time, each by status: all that was asked for, and zero where there is nothing. */
    Map<CountedTime, long[]> read() {
        for (List<SpanCount> some : Lists.partition(asked, MOST)) {
            read(some);
        }
        return counts;
    }

    private void read(List<SpanCount> some) {
        String sql =
                IntStream.range(0, some.size())
                        .mapToObj(number -> some.get(number).sql(number))
                        .collect(Collectors.joining(" UNION ALL "));
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            int parameters = 0;
            for (SpanCount count : some) {
                parameters = count.bind(statement, parameters);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Span span = some.get(rows.getInt(1)).span();
                    add(rows, new CountedTime(new CompanyId(rows.getInt(2)), span));
                }
            }
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(String.valueOf(e.getMessage()), e, null);
        }
    }

    private void add(ResultSet row, CountedTime time) throws SQLException {
        long[] byStatus = counts.get(time);
        if (byStatus == null) {
            throw new IllegalStateException(time + " was counted and not asked for.");
        }
        for (int status = 0; status < byStatus.length; status++) {
            byStatus[status] += row.getLong(status + 3);
        }
    }
}
