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
 * A query as SQL statements that find the newest leads, as many as :limit: id and received_at of
 * each. Not thread-safe.
 */
final class LeadSearch {

    private static final String NEWEST = "ORDER BY received_at DESC, id DESC LIMIT :limit";

    private final LeadQuery query;
    private final List<String> indexed = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private LeadSearch(LeadQuery query) {
        this.query = query;
    }

    static LeadSearch of(LeadQuery query) {
        LeadSearch search = new LeadSearch(query);
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
        query.after().ifPresent(search::addPlace);
        query.held()
                .filter(held -> !held)
                .ifPresent(_ ->
                        search.others.add(
                                "NOT EXISTS (SELECT 1 FROM held_leads h WHERE h.lead = l.id)"));
        query.source()
                .ifPresent(source -> {
                    search.others.add("l.source = :source");
                    search.values.put("source", source);
                });
        return search;
    }

    private void add(String condition, String name, Object value) {
        indexed.add(condition);
        values.put(name, value);
    }

    /** The first half bounds the part of an index that is read; alternatives alone would not. */
    private void addPlace(LeadCursor place) {
        add("l.received_at <= :place_at", "place_at", place.receivedAt().toEpochMilli());
        add("(l.received_at < :place_at OR l.id < :place_id)", "place_id", place.id().value());
    }

    /** What is to be bound beside :limit, by name. */
    Map<String, Object> values() {
        return values;
    }

    /**
     * Whether leads of every status are looked through for what no index tells. One statement would
     * read on in each status until enough are found there, be they needed or not.
     */
    boolean isThroughAll() {
        return !others.isEmpty() && !isAmongHeld() && !isOrdered();
    }

    private boolean isAmongHeld() {
        return query.held().orElse(false);
    }

    private boolean isOrdered() {
        return query.offer().isPresent()
                || query.company().isPresent()
                || query.status().isPresent();
    }

    /** The statement. */
    String newest() {
        if (isAmongHeld()) {
            return newest("leads l JOIN held_leads h ON h.lead = l.id", all());
        }
        return isOrdered() ? newest("leads l", all()) : ofEachStatus(indexed);
    }

    /** The same, whether they are as sought or not, which the column sought tells by 1 or 0. */
    String window() {
        return """
        SELECT l.id, l.received_at, CASE WHEN %s THEN 1 ELSE 0 END AS sought
        FROM (%s) w JOIN leads l ON l.id = w.id
        ORDER BY l.received_at DESC, l.id DESC
        """
                .formatted(String.join(" AND ", others), ofEachStatus(indexed));
    }

    private List<String> all() {
        return Stream.concat(indexed.stream(), others.stream()).toList();
    }

    /** The newest leads are among the newest of each status, which an index has in their order. */
    private static String ofEachStatus(List<String> conditions) {
        String each =
                Stream.of(LeadStatus.values())
                        .map(status -> "l.status = '%s'".formatted(StatusNames.STATUSES.of(status)))
                        .map(status ->
                                Stream.concat(Stream.of(status), conditions.stream()).toList())
                        .map(ofStatus -> newest("leads l", ofStatus))
                        .collect(Collectors.joining(") UNION ALL (", "(", ")"));
        return "SELECT id, received_at FROM (%s) o %s".formatted(each, NEWEST);
    }

    private static String newest(String leads, List<String> conditions) {
        return "SELECT l.id, l.received_at FROM %s WHERE %s %s"
                .formatted(
                        leads,
                        conditions.isEmpty() ? "1 = 1" : String.join(" AND ", conditions),
                        NEWEST);
    }
}
