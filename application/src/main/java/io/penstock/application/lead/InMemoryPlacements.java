package io.penstock.application.lead;

import io.penstock.domain.cap.CapType;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.status.LeadStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Which company has which lead since when, kept in memory. Not thread-safe. */
final class InMemoryPlacements {

    private final Map<CompanyId, Map<LeadId, Instant>> assigned = new HashMap<>();

    void assign(LeadId lead, CompanyId company, Instant at) {
        assigned.computeIfAbsent(company, _ -> new HashMap<>()).put(lead, at);
    }

    void release(LeadId lead, CompanyId company) {
        assigned.getOrDefault(company, new HashMap<>()).remove(lead);
    }

    long count(
            CompanyId company, Instant from, CapType type, Function<LeadId, LeadStatus> statusOf) {
        return assigned.getOrDefault(company, Map.of()).entrySet().stream()
                .filter(placement -> !placement.getValue().isBefore(from))
                .filter(placement -> type.counts(statusOf.apply(placement.getKey())))
                .count();
    }
}
