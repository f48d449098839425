package io.penstock.application.lead;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which company got which lead, and which has it now, kept in memory. Not thread-safe. */
final class InMemoryPlacements {
    private final Map<LeadId, List<InMemoryPlacement>> byLead = new HashMap<>();
    private final Map<CompanyId, Map<LeadId, InMemoryPlacement>> standing = new HashMap<>();
    private final Map<CompanyId, Instant> lastAssigned = new HashMap<>();

    /**
     * When a company gets a lead that is decided at a moment: the moments of its assignments never
     * run backwards.
     */
    Instant assignmentTime(CompanyId company, Instant decided) {
        Instant at = decided.truncatedTo(ChronoUnit.MILLIS);
        Instant last = lastAssigned.getOrDefault(company, at);
        return last.isAfter(at) ? last : at;
    }

    InMemoryPlacement assign(LeadId lead, CompanyId company, Assignment assignment) {
        Instant at = assignmentTime(company, assignment.decision().at());
        InMemoryPlacement placement = new InMemoryPlacement(lead, company, at, assignment);
        byLead.computeIfAbsent(lead, _ -> new ArrayList<>(1)).add(placement);
        standing.computeIfAbsent(company, _ -> new HashMap<>()).put(lead, placement);
        lastAssigned.put(company, at);
        return placement;
    }

    void release(InMemoryPlacement placement) {
        placement.release();
        standing.getOrDefault(placement.company(), new HashMap<>()).remove(placement.lead());
    }

    /** The placement with the company that has the lead now. */
    Optional<InMemoryPlacement> current(LeadId lead) {
        return byLead.getOrDefault(lead, List.of()).stream()
                .filter(placement -> !placement.isReleased())
                .findFirst();
    }

    /** The placement that a decision made. */
    InMemoryPlacement of(LeadId lead, int decision) {
        return byLead.getOrDefault(lead, List.of()).stream()
                .filter(placement -> placement.decision() == decision)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "Decision " + decision + " gave lead " + lead + " to no company."));
    }

    /** What a company has of the leads assigned at a moment or later. */
    Stream<InMemoryPlacement> standing(CompanyId company, Instant from) {
        return standing.getOrDefault(company, Map.of()).values().stream()
                .filter(placement -> !placement.assignedAt().isBefore(from));
    }
}
