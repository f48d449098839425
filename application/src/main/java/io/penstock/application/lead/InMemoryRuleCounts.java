package io.penstock.application.lead;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.flow.RuleCap;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How many leads companies got by places of flows, by the moment of the assignment, kept in memory.
 * Those that they lost since do not count, whatever the reason. Not thread-safe.
 */
final class InMemoryRuleCounts {
    private final Map<Place, NavigableMap<Instant, Integer>> counts = new HashMap<>();

    void add(InMemoryPlacement placement) {
        placement.rules().forEach(rule -> change(rule, placement, 1));
    }

    void remove(InMemoryPlacement placement) {
        placement.rules().forEach(rule -> change(rule, placement, -1));
    }

    private void change(String rule, InMemoryPlacement placement, int by) {
        counts.computeIfAbsent(new Place(rule, placement.company()), _ -> new TreeMap<>())
                .merge(placement.assignedAt(), by, Integer::sum);
    }

    /** How many a cap counts since a moment. */
    long count(RuleCap cap, Instant from) {
        NavigableMap<Instant, Integer> moments =
                counts.getOrDefault(new Place(cap.rule(), cap.company()), new TreeMap<>());
        return moments.tailMap(from, true).values().stream().mapToLong(Integer::longValue).sum();
    }

    private record Place(String rule, CompanyId company) {}
}
