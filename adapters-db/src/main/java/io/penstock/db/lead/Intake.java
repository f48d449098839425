package io.penstock.db.lead;

import io.penstock.application.lead.DuplicateCheck;
import io.penstock.application.lead.IntakeOutcome;
import io.penstock.application.lead.Journal;
import io.penstock.application.lead.LeadEvent;
import io.penstock.application.lead.NewLead;
import io.penstock.application.routing.BrokenPromise;
import io.penstock.db.cap.CapChanges;
import io.penstock.db.company.LockedCompanies;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.offer.DuplicateRule;
import io.penstock.domain.status.LeadStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * Takes new leads in within a transaction, one after the other, as if each had one of its own. Not
 * thread-safe.
 */
final class Intake {

    private final Handle handle;
    private final LockedCompanies companies;
    private final CapChanges counts = new CapChanges();
    private final Map<LeadId, LeadId> duplicates = new HashMap<>();
    private final List<NewLead> unwritten = new ArrayList<>();
    private final List<Assigned> assigned = new ArrayList<>();

    private Intake(Handle handle, LockedCompanies companies) {
        this.handle = handle;
        this.companies = companies;
    }

    /** Takes leads in, no two of which have the same id or idempotency key. */
    static Map<NewLead, IntakeOutcome> take(Handle handle, List<NewLead> leads) {
        Map<NewLead, IntakeOutcome> outcomes = new LinkedHashMap<>(usedKeys(handle, leads));
        List<NewLead> others = leads.stream().filter(lead -> !outcomes.containsKey(lead)).toList();
        MarkRows.lock(handle, others);
        Intake intake = new Intake(handle, LockedCompanies.lock(handle, companies(others)));
        others.forEach(lead -> outcomes.put(lead, intake.take(lead)));
        intake.writeLeads();
        intake.companies.write();
        return outcomes;
    }

    private static Map<NewLead, IntakeOutcome> usedKeys(Handle handle, List<NewLead> leads) {
        Map<NewLead, IntakeOutcome> used = new LinkedHashMap<>();
        for (NewLead lead : IdempotencyKeys.inOrder(leads)) {
            lead.idempotency()
                    .flatMap(key -> IdempotencyKeys.use(handle, key, lead.lead()))
                    .ifPresent(before -> used.put(lead, before));
        }
        return used;
    }

    private static NavigableSet<CompanyId> companies(List<NewLead> leads) {
        NavigableSet<CompanyId> companies = new TreeSet<>();
        leads.forEach(lead -> companies.addAll(PromiseCheck.companies(lead.assignment())));
        return companies;
    }

    private IntakeOutcome take(NewLead lead) {
        if (isCompared(lead)) {
            writeLeads();
        }
        Optional<LeadId> first =
                lead.duplicates()
                        .flatMap(check -> MarkRows.first(handle, lead.lead().offer(), check));
        Optional<IntakeOutcome> refusal = refusal(lead, first);
        if (refusal.isPresent()) {
            lead.idempotency().ifPresent(key -> IdempotencyKeys.giveBack(handle, key));
            return refusal.get();
        }
        first.ifPresent(original -> duplicates.put(lead.lead().id(), original));
        unwritten.add(lead);
        assigned.add(
                AssignmentRows.admit(
                        companies,
                        lead.lead().id(),
                        LeadStatus.WAITING,
                        lead.assignment(),
                        lead.lead().receivedAt(),
                        LeadEvent.PENSTOCK));
        return new IntakeOutcome.Stored(first);
    }

    /** Whether what becomes of a lead depends on the rows of those before it. */
    private static boolean isCompared(NewLead lead) {
        return lead.duplicates().isPresent() || !lead.assignment().promises().caps().isEmpty();
    }

    private Optional<IntakeOutcome> refusal(NewLead lead, Optional<LeadId> first) {
        boolean refused =
                lead.duplicates()
                        .map(DuplicateCheck::then)
                        .filter(DuplicateRule.Then.REFUSE::equals)
                        .isPresent();
        return first.filter(_ -> refused)
                .<IntakeOutcome>map(IntakeOutcome.Duplicate::new)
                .or(() ->
                        PromiseCheck.broken(handle, companies, lead.assignment())
                                .map(Intake::broken));
    }

    private static IntakeOutcome broken(BrokenPromise promise) {
        return new IntakeOutcome.PromiseBroken(promise);
    }

    private void writeLeads() {
        if (unwritten.isEmpty()) {
            return;
        }
        LeadRows.insert(handle, unwritten, duplicates);
        LeadDataRows.insert(handle, unwritten);
        MarkRows.insert(handle, unwritten);
        AssignmentRows.insert(handle, assigned, counts);
        counts.write(handle);
        JournalRows journal = new JournalRows(handle);
        unwritten.forEach(lead -> journal.add(lead.lead().id(), Journal.taken(lead)));
        journal.write();
        unwritten.clear();
        assigned.clear();
    }
}
