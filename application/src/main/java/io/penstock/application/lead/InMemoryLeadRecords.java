package io.penstock.application.lead;

import io.penstock.domain.lead.LeadId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Leads kept in memory, by their ids. Not thread-safe. */
final class InMemoryLeadRecords {
    private final Map<LeadId, InMemoryLead> leads = new HashMap<>();

    InMemoryLead add(StoredLead lead) {
        InMemoryLead added = new InMemoryLead(lead);
        if (leads.putIfAbsent(lead.lead().id(), added) != null) {
            throw new IllegalStateException("There is a lead " + lead.lead().id() + " already.");
        }
        return added;
    }

    Optional<StoredLead> find(LeadId id) {
        return Optional.ofNullable(leads.get(id)).map(InMemoryLead::stored);
    }

    Stream<StoredLead> all() {
        return leads.values().stream().map(InMemoryLead::stored);
    }

    /**
     * A lead that is there.
     *
     * @throws IllegalStateException when it is not
     */
    InMemoryLead get(LeadId id) {
        InMemoryLead lead = leads.get(id);
        if (lead == null) {
            throw new IllegalStateException("There is no lead " + id + ".");
        }
        return lead;
    }

    List<LeadDecision> decisions(LeadId id) {
        return Optional.ofNullable(leads.get(id)).map(InMemoryLead::decisions).orElse(List.of());
    }

    List<LeadEvent> history(LeadId id) {
        return Optional.ofNullable(leads.get(id)).map(InMemoryLead::history).orElse(List.of());
    }

    List<Conversion> conversions(LeadId id) {
        return Optional.ofNullable(leads.get(id)).map(InMemoryLead::conversions).orElse(List.of());
    }
}
