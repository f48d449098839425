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
 * A query as SQL statements that find the newest leads, as many as :limit: of each its id, and as
 * at the moment by which it is listed. Not thread-safe.
 */
final class LeadSearch {

    private static final String NEWEST = "ORDER BY at DESC, id DESC LIMIT :limit";

    /** A company keeps what was called off of a lead, and may get the lead again by a flow. */
    private static final String NEWEST_OF_LEAD =
            """
            NOT EXISTS (SELECT 1 FROM decisions n
                        WHERE n.lead = d.lead AND n.number > d.number
                            AND n.company = :company AND n.released_at IS NULL)\
            """;

    private final LeadQuery query;
    private final String at;
    private final String id;
    private final List<String> indexed = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private LeadSearch(LeadQuery query) {
        this.query = query;
        boolean ofCompany = query.company().isPresent();
        this.at = ofCompany ? "d.assigned_at" : "l.received_at";
        this.id = ofCompany ? "d.lead" : "l.id";
    }

    static LeadSearch of(LeadQuery query) {
        LeadSearch search = new LeadSearch(query);
        query.company()
                .ifPresent(company -> {
                    search.add("d.company = :company", "company", company.value());
                    search.indexed.add("d.released_at IS NULL");
                    search.indexed.add(NEWEST_OF_LEAD);
                });
        query.from()
                .ifPresent(
                        from -> search.add(search.at + " >= :from", "from", from.toEpochMilli()));
        query.to().ifPresent(to -> search.add(search.at + " < :to", "to", to.toEpochMilli()));
        query.after().ifPresent(search::addPlace);
        search.addConditionsOfLeads();
        return search;
    }

    private void addConditionsOfLeads() {
        List<String> byIndex = query.company().isPresent() ? others : indexed;
        query.offer().ifPresent(offer -> add(byIndex, "l.offer = :offer", "offer", offer.value()));
        query.status()
                .ifPresent(status ->
                        add(
                                byIndex,
                                "l.status = :status",
                                "status",
                                StatusNames.STATUSES.of(status)));
        query.held()
                .filter(held -> !held)
                .ifPresent(_ ->
                        others.add("NOT EXISTS (SELECT 1 FROM held_leads h WHERE h.lead = l.id)"));
        query.source().ifPresent(source -> add(others, "l.source = :source", "source", source));
    }

    private void add(String condition, String name, Object value) {
        add(indexed, condition, name, value);
    }

    private void add(List<String> conditions, String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    /** The first half bounds the part of an index that is read; alternatives alone would not. */
    private void addPlace(LeadCursor place) {
        add(at + " <= :place_at", "place_at", place.at().toEpochMilli());
        add("(%s < :place_at OR %s < :place_id)".formatted(at, id), "place_id", place.id().value());
    }

    /** What is to be bound beside :limit, by name. */
    Map<String, Object> values() {
        return values;
    }

    /**
     * Whether there is nothing to find: a lead that a company has does not wait in the hold queue.
     */
    boolean isNothing() {
        return query.company().isPresent() && isAmongHeld();
    }

    /**
     * Whether leads are looked through for what no index tells. One statement would read on until
     * enough are found, however long that takes, and in each status, be they needed or not.
     */
    boolean isThroughAll() {
        return !others.isEmpty() && !isAmongHeld() && (query.company().isPresent() || !isOrdered());
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
        return query.company().isPresent() || !isOrdered() ? byIndex() : newest("leads l", all());
    }

    /** Of what is asked, the part that an index tells. */
    private String byIndex() {
        return query.company().isPresent() ? newest("decisions d", indexed) : ofEachStatus(indexed);
    }

    /** The same, whether they are as sought or not, which the column sought tells by 1 or 0. */
    String window() {
        return """
        SELECT w.id, w.at, CASE WHEN %s THEN 1 ELSE 0 END AS sought
        FROM (%s) w JOIN leads l ON l.id = w.id
        ORDER BY w.at DESC, w.id DESC
        """
                .formatted(String.join(" AND ", others), byIndex());
    }

    private List<String> all() {
        return Stream.concat(indexed.stream(), others.stream()).toList();
    }

    private static List<String> with(List<String> conditions, String further) {
        return Stream.concat(conditions.stream(), Stream.of(further)).toList();
    }

    /** The newest leads are among the newest of each status, which an index has in their order. */
    private String ofEachStatus(List<String> conditions) {
        String each =
                Stream.of(LeadStatus.values())
                        .map(status -> "l.status = '%s'".formatted(StatusNames.STATUSES.of(status)))
                        .map(status -> with(conditions, status))
                        .map(ofStatus -> newest("leads l", ofStatus))
                        .collect(Collectors.joining(") UNION ALL (", "(", ")"));
        return "SELECT id, at FROM (%s) o %s".formatted(each, NEWEST);
    }

    private String newest(String leads, List<String> conditions) {
        return "SELECT %s AS id, %s AS at FROM %s WHERE %s %s"
                .formatted(
                        id,
                        at,
                        leads,
                        conditions.isEmpty() ? "1 = 1" : String.join(" AND ", conditions),
                        NEWEST);
    }
}
