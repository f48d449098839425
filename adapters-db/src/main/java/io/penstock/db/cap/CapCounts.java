package io.penstock.db.cap;

import static java.util.Objects.requireNonNull;

import io.penstock.domain.cap.CapType;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.status.LeadStatus;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * The leads that count towards caps among what is committed and what the transaction itself has
 * written, so that a count costs the same however many leads there are. All questions are asked at
 * once. Immutable.
 */
public final class CapCounts {

    /** The most times that one statement counts in. */
    private static final int MOST = 32;

    private final Map<CountedTime, long[]> counts = new HashMap<>();

    private CapCounts() {}

    /** How many leads count towards a cap at a moment. */
    public static long used(Handle handle, CompanyCap cap, Instant now, ZoneId zone) {
        CapQuestion question = new CapQuestion(cap, now, zone);
        return read(handle, Set.of(question)).used(question);
    }

    /** Counts what is asked for. */
    public static CapCounts read(Handle handle, Collection<CapQuestion> questions) {
        CapCounts read = new CapCounts();
        List<CountedTime> times = questions.stream().map(CapQuestion::time).distinct().toList();
        for (int from = 0; from < times.size(); from += MOST) {
            read.count(handle, times.subList(from, Math.min(from + MOST, times.size())));
        }
        return read;
    }

    /**
     * How many leads count towards a cap.
     *
     * @param question one of those that were read
     */
    public long used(CapQuestion question) {
        CapType type = question.cap().cap().type();
        long[] byStatus = counts.get(question.time());
        if (byStatus == null) {
            throw new IllegalArgumentException(question + " was not asked.");
        }
        long used = 0;
        for (LeadStatus status : LeadStatus.values()) {
            used += type.counts(status) ? byStatus[status.ordinal()] : 0;
        }
        return used;
    }

    private void count(Handle handle, List<CountedTime> times) {
        times.forEach(time -> counts.put(time, new long[LeadStatus.values().length]));
        String sql =
                IntStream.range(0, times.size())
                        .mapToObj(number -> times.get(number).sql(number))
                        .collect(Collectors.joining(" UNION ALL "));
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            int parameters = 0;
            for (CountedTime time : times) {
                parameters = time.bind(statement, parameters);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    add(rows, requireNonNull(counts.get(times.get(rows.getInt(1)))));
                }
            }
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(String.valueOf(e.getMessage()), e, null);
        }
    }

    private static void add(ResultSet row, long[] counted) throws SQLException {
        for (int status = 0; status < counted.length; status++) {
            counted[status] += row.getLong(status + 2);
        }
    }
}
