package io.penstock.db.lead;

import io.penstock.application.lead.DuplicateCheck;
import io.penstock.application.lead.NewLead;
import io.penstock.db.lead.FirstLeads.Marked;
import io.penstock.db.storage.Columns;
import io.penstock.db.storage.NewRows;
import io.penstock.db.storage.Pipeline;
import io.penstock.domain.lead.LeadId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The marks by which leads are compared. */
final class MarkRows {

    private static final int GATES = 4096;

    /** The most leads that one statement looks for. */
    private static final int MOST_SEARCHES = 64;

    private MarkRows() {}

    /**
     * Locks the marks of leads until the transaction ends, so that of two duplicates that come at
     * the same moment the second sees the first.
     */
    static void lock(Pipeline pipeline, List<NewLead> leads) {
        NavigableSet<Integer> gates = new TreeSet<>();
        leads.forEach(lead ->
                lead.duplicates()
                        .ifPresent(check ->
                                check.marks().forEach(mark -> gates.add(gate(lead, mark)))));
        NewRows rows =
                new NewRows(
                        "INSERT INTO mark_gates (gate, passes)",
                        "ON DUPLICATE KEY UPDATE passes = passes + 1");
        gates.forEach(gate -> rows.add(gate, 1));
        rows.write(pipeline);
    }

    private static int gate(NewLead lead, String mark) {
        return Math.floorMod(31 * mark.hashCode() + lead.lead().offer().value(), GATES);
    }

    /** Finds the first stored lead of its offer with which each lead has a mark in common. */
    static Map<LeadId, Marked> first(Pipeline pipeline, List<NewLead> leads) {
        List<NewLead> marked =
                leads.stream()
                        .filter(lead -> lead.duplicates().filter(MarkRows::canBeFound).isPresent())
                        .toList();
        Map<LeadId, Marked> first = new HashMap<>();
        for (int from = 0; from < marked.size(); from += MOST_SEARCHES) {
            search(
                    pipeline.handle(),
                    marked.subList(from, Math.min(from + MOST_SEARCHES, marked.size())),
                    first);
        }
        return first;
    }

    private static boolean canBeFound(DuplicateCheck check) {
        return !check.marks().isEmpty() && !check.statuses().isEmpty();
    }

    private static void search(Handle handle, List<NewLead> leads, Map<LeadId, Marked> first) {
        String sql =
                IntStream.range(0, leads.size())
                        .mapToObj(number ->
                                MarkSearch.sql(
                                        number, leads.get(number).duplicates().orElseThrow()))
                        .collect(Collectors.joining(" UNION ALL "));
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            int parameters = 0;
            for (NewLead lead : leads) {
                parameters = MarkSearch.bind(statement, parameters, lead);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    first.put(
                            leads.get(rows.getInt("number")).lead().id(),
                            new Marked(
                                    new LeadId(rows.getString("lead")),
                                    Columns.moment(rows, "received_at")));
                }
            }
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(String.valueOf(e.getMessage()), e, null);
        }
    }

    static void insert(Handle handle, List<NewLead> leads) {
        NewRows rows = new NewRows("INSERT INTO lead_marks (offer, mark, received_at, lead)");
        for (NewLead lead : leads) {
            for (String mark : marks(lead)) {
                rows.add(
                        lead.lead().offer().value(),
                        mark,
                        lead.lead().receivedAt().toEpochMilli(),
                        lead.lead().id().value());
            }
        }
        rows.write(handle);
    }

    static SortedSet<String> marks(NewLead lead) {
        return lead.duplicates().map(DuplicateCheck::marks).orElse(new TreeSet<>());
    }
}
