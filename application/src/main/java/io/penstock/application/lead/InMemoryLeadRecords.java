package io.penstock.application.lead;

import io.penstock.domain.lead.LeadId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Leads kept in memory, with their decisions and their journals. Not thread-safe. */
final class InMemoryLeadRecords {
    private final Map<LeadId, StoredLead> leads = new HashMap<>();
    private final Map<LeadId, List<LeadDecision>> decisions = new HashMap<>();
    private final Map<LeadId, List<LeadEvent>> history = new HashMap<>();

    void add(StoredLead lead) {
        if (leads.putIfAbsent(lead.lead().id(), lead) != null) {
            throw new IllegalStateException("There is a lead " + lead.lead().id() + " already.");
        }
    }

    void replace(StoredLead lead) {
        leads.put(lead.lead().id(), lead);
    }

    void add(LeadId id, LeadDecision decision) {
        decisions.computeIfAbsent(id, _ -> new ArrayList<>(1)).add(decision);
    }

    void add(LeadId id, LeadEvent event) {
        history.computeIfAbsent(id, _ -> new ArrayList<>(2)).add(event);
    }

    Optional<StoredLead> find(LeadId id) {
        return Optional.ofNullable(leads.get(id));
    }

    Stream<StoredLead> all() {
        return leads.values().stream();
    }

    StoredLead get(LeadId id) {
        return find(id).orElseThrow(
                        () -> new IllegalStateException("There is no lead " + id + "."));
    }

    List<LeadDecision> decisions(LeadId id) {
        return List.copyOf(decisions.getOrDefault(id, List.of()));
    }

    List<LeadEvent> history(LeadId id) {
        return List.copyOf(history.getOrDefault(id, List.of()));
    }
}
