package io.penstock.application.lead;

import io.penstock.domain.company.CompanyId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A lead kept in memory, with all that happened to it. Lists are replaced rather than added to, for
 * most have one item for ever. Not thread-safe.
 */
final class InMemoryLead {
    private StoredLead lead;
    private List<LeadDecision> decisions = List.of();
    private List<LeadEvent> history = List.of();
    private List<InMemoryPlacement> placements = List.of();
    private SortedMap<Integer, Conversion> conversions = Collections.emptySortedMap();

    InMemoryLead(StoredLead lead) {
        this.lead = lead;
    }

    StoredLead stored() {
        return lead;
    }

    void replace(StoredLead now) {
        lead = now;
    }

    void add(LeadDecision decision) {
        decisions = with(decisions, decision);
    }

    void add(LeadEvent event) {
        history = with(history, event);
    }

    void add(InMemoryPlacement placement) {
        placements = with(placements, placement);
    }

    void add(int version, Conversion word) {
        SortedMap<Integer, Conversion> added = new TreeMap<>(conversions);
        added.put(version, word);
        conversions = added;
    }

    private static <T> List<T> with(List<T> list, T item) {
        return list.isEmpty()
                ? List.of(item)
                : Stream.concat(list.stream(), Stream.of(item)).toList();
    }

    List<LeadDecision> decisions() {
        return decisions;
    }

    List<LeadEvent> history() {
        return history;
    }

    List<Conversion> conversions() {
        return List.copyOf(conversions.values());
    }

    /** What was said with a version of the lead. */
    Optional<Conversion> conversion(int version) {
        return Optional.ofNullable(conversions.get(version));
    }

    /** The placements with the companies that have the lead now, the oldest first. */
    List<InMemoryPlacement> open() {
        return placements.stream().filter(placement -> !placement.isReleased()).toList();
    }

    /** Since when a company has what it got last of the lead, if it has anything of it. */
    Optional<Instant> since(CompanyId company) {
        return open().reversed().stream()
                .filter(placement -> placement.company().equals(company))
                .findFirst()
                .map(InMemoryPlacement::assignedAt);
    }

    /** The placement that a decision made. */
    Optional<InMemoryPlacement> placement(int decision) {
        return placements.stream()
                .filter(placement -> placement.decision() == decision)
                .findFirst();
    }
}
