package io.penstock.db.cap;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Lists;
import io.penstock.db.cap.CountedTime.Span;
import io.penstock.db.storage.Dialect;
import io.penstock.domain.cap.CapType;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.status.LeadStatus;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    /** The most counts that one statement makes. */
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
        List<SpanCount> parts = read.parts(questions, Dialect.of(handle).companiesSought());
        for (int from = 0; from < parts.size(); from += MOST) {
            read.count(handle, parts.subList(from, Math.min(from + MOST, parts.size())));
        }
        return read;
    }

    /** Companies of which the same time is counted go together. */
    private List<SpanCount> parts(Collection<CapQuestion> questions, int companiesAtOnce) {
        questions.forEach(
                question -> counts.put(question.time(), new long[LeadStatus.values().length]));
        Map<Span, List<CompanyId>> companies = new LinkedHashMap<>();
        for (CountedTime time : counts.keySet()) {
            companies.computeIfAbsent(time.span(), _ -> new ArrayList<>()).add(time.company());
        }
        List<SpanCount> parts = new ArrayList<>();
        companies.forEach((span, ofSpan) -> {
            for (List<CompanyId> some : Lists.partition(ofSpan, companiesAtOnce)) {
                parts.add(new SpanCount(span, some));
            }
        });
        return parts;
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

    private void count(Handle handle, List<SpanCount> parts) {
        String sql =
                IntStream.range(0, parts.size())
                        .mapToObj(number -> parts.get(number).sql(number))
                        .collect(Collectors.joining(" UNION ALL "));
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            int parameters = 0;
            for (SpanCount part : parts) {
                parameters = part.bind(statement, parameters);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Span span = parts.get(rows.getInt(1)).span();
                    CountedTime time = new CountedTime(new CompanyId(rows.getInt(2)), span);
                    add(rows, requireNonNull(counts.get(time)));
                }
            }
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(String.valueOf(e.getMessage()), e, null);
        }
    }

    private static void add(ResultSet row, long[] counted) throws SQLException {
        for (int status = 0; status < counted.length; status++) {
            counted[status] += row.getLong(status + 3);
        }
    }
}
