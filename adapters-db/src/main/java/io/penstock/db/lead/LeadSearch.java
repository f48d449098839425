package io.penstock.db.lead;

import io.penstock.application.lead.LeadCursor;
import io.penstock.application.lead.LeadQuery;
import io.penstock.db.cap.StatusNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A query as the condition of an SQL statement in which the table leads goes by l. Not thread-safe.
 */
final class LeadSearch {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private LeadSearch() {}

    static LeadSearch of(LeadQuery query) {
        LeadSearch search = new LeadSearch();
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
                .ifPresent(held ->
                        search.conditions.add(
                                held ? "l.held_since IS NOT NULL" : "l.held_since IS NULL"));
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

    /** The condition with names for what is to be bound. */
    String condition() {
        return conditions.isEmpty() ? "1 = 1" : String.join(" AND ", conditions);
    }

    /** What is to be bound, by name. */
    Map<String, Object> values() {
        return values;
    }
}
