package io.penstock.db.lead;

import io.penstock.application.lead.LeadCursor;
import io.penstock.application.lead.LeadQuery;
import io.penstock.db.cap.StatusNames;
import io.penstock.domain.status.LeadStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A query as an SQL statement that finds the ids of the newest leads, as many as :limit. Not
 * thread-safe.
 */
final class LeadSearch {

    private static final String NEWEST = "ORDER BY received_at DESC, id DESC LIMIT :limit";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final boolean amongHeld;
    private final boolean ordered;

    /**
     * @param ordered whether there is an index in whose order its leads are
     */
    private LeadSearch(boolean amongHeld, boolean ordered) {
        this.amongHeld = amongHeld;
        this.ordered = ordered;
    }

    static LeadSearch of(LeadQuery query) {
        boolean amongHeld = query.held().orElse(false);
        LeadSearch search =
                new LeadSearch(
                        amongHeld,
                        query.offer().isPresent()
                                || query.company().isPresent()
                                || query.status().isPresent());
        query.offer().ifPresent(offer -> search.add("l.offer = :offer", "offer", offer.value()));
        query.company()
                .ifPresent(
                        company -> search.add("l.company = :company", "company", company.value()));
        query.status()
                .ifPresent(status ->
                        search.add(
                                "l.status = :status", "status", StatusNames.STATUSES.of(status)));
        query.from()
                .ifPresent(
                        from -> search.add("l.received_at >= :from", "from", from.toEpochMilli()));
        query.to().ifPresent(to -> search.add("l.received_at < :to", "to", to.toEpochMilli()));
        query.held()
                .filter(held -> !held)
                .ifPresent(_ ->
                        search.conditions.add(
                                "NOT EXISTS (SELECT 1 FROM held_leads h WHERE h.lead = l.id)"));
        query.source().ifPresent(source -> search.add("l.source = :source", "source", source));
        query.after().ifPresent(search::addPlace);
        return search;
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    /** The first half bounds the part of an index that is read; alternatives alone would not. */
    private void addPlace(LeadCursor place) {
        add("l.received_at <= :place_at", "place_at", place.receivedAt().toEpochMilli());
        add("(l.received_at < :place_at OR l.id < :place_id)", "place_id", place.id().value());
    }

    /** The statement, with names for what is to be bound. */
    String ids() {
        if (amongHeld) {
            return newest("leads l JOIN held_leads h ON h.lead = l.id", conditions.stream());
        }
        return ordered ? newest("leads l", conditions.stream()) : ofEachStatus();
    }

    /** The newest leads are among the newest of each status, which an index has in their order. */
    private String ofEachStatus() {
        String each =
                Stream.of(LeadStatus.values())
                        .map(status -> "l.status = '%s'".formatted(StatusNames.STATUSES.of(status)))
                        .map(status ->
                                newest(
                                        "leads l",
                                        Stream.concat(Stream.of(status), conditions.stream())))
                        .collect(Collectors.joining(") UNION ALL (", "(", ")"));
        return "SELECT id FROM (%s) o %s".formatted(each, NEWEST);
    }

    private static String newest(String leads, Stream<String> conditions) {
        String condition = conditions.collect(Collectors.joining(" AND "));
        return "SELECT l.id, l.received_at FROM %s WHERE %s %s"
                .formatted(leads, condition.isEmpty() ? "1 = 1" : condition, NEWEST);
    }

    /** What is to be bound beside :limit, by name. */
    Map<String, Object> values() {
        return values;
    }
}
