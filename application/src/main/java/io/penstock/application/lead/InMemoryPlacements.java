package io.penstock.application.lead;

import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.flow.RuleCap;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.status.LeadStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** Which company got how many leads when, kept in memory. Not thread-safe. */
final class InMemoryPlacements {
    private final InMemoryCapCounts counts = new InMemoryCapCounts();
    private final InMemoryRuleCounts rules = new InMemoryRuleCounts();
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

    InMemoryPlacement assign(
            LeadId lead, LeadStatus status, CompanyId company, Assignment assignment) {
        Instant at = assignmentTime(company, assignment.decision().at());
        InMemoryPlacement placement = new InMemoryPlacement(lead, status, company, at, assignment);
        counts.add(company, at, status);
        rules.add(placement);
        lastAssigned.put(company, at);
        return placement;
    }

    void release(InMemoryPlacement placement) {
        placement.release();
        rules.remove(placement);
        counts.remove(placement.company(), placement.assignedAt(), placement.status());
    }

    /** Counts the lead by another status from now on. */
    void restate(InMemoryPlacement placement, LeadStatus status) {
        counts.remove(placement.company(), placement.assignedAt(), placement.status());
        placement.restate(status);
        counts.add(placement.company(), placement.assignedAt(), status);
    }

    /** How many leads a cap counts at a moment. */
    long used(CompanyCap cap, Instant at, ZoneId zone) {
        Instant from = cap.cap().period().firstCounted(at, zone);
        return counts.count(cap.company(), from, cap.cap().type());
    }

    /** How many leads the cap of a flow's place counts at a moment. */
    long used(RuleCap cap, Instant at) {
        return rules.count(cap, cap.cap().period().firstCounted(at, cap.zone()));
    }
}
