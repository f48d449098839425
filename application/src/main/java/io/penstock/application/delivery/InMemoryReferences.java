package io.penstock.application.delivery;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.lead.LeadId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** By what names companies know leads, kept in memory. Not thread-safe. */
final class InMemoryReferences {

    private final Map<Reference, SortedSet<LeadId>> leads = new HashMap<>();

    private record Reference(CompanyId company, String text) {}

    /** Keeps the name that a company's answer gave to a lead, if it gave one. */
    void add(CompanyId company, Attempt attempt, LeadId lead) {
        if (attempt.outcome() instanceof AttemptOutcome.Accepted accepted) {
            accepted.reference()
                    .ifPresent(text ->
                            leads.computeIfAbsent(
                                            new Reference(company, text.strip()),
                                            _ -> new TreeSet<>())
                                    .add(lead));
        }
    }

    List<LeadId> find(CompanyId company, String text, int atMost) {
        return leads.getOrDefault(new Reference(company, text.strip()), new TreeSet<>()).stream()
                .limit(atMost)
                .toList();
    }
}
