package io.penstock.db.lead;

import io.penstock.application.lead.Assignment;
import io.penstock.application.lead.DuplicateCheck;
import io.penstock.application.lead.FlowProgress;
import io.penstock.application.lead.IntakeOutcome;
import io.penstock.application.lead.LeadEvent;
import io.penstock.application.lead.NewLead;
import io.penstock.db.company.LockedCompanies;
import io.penstock.db.flow.FlowChoiceRows;
import io.penstock.db.flow.FlowRunRows;
import io.penstock.db.pixel.PixelRunRows;
import io.penstock.db.storage.Pipeline;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.offer.DuplicateRule;
import io.penstock.domain.status.LeadStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;

/**
 * Takes a group of new leads in within a transaction, one after the other, as if each had one of
 * its own. What they depend on is locked and read once, or assumed where it is remembered. What
 * does not depend on it is written before the companies are locked, so that transactions hold each
 * other up as little as may be, and removed again for a lead that is refused. Not thread-safe.
 */
final class Intake {

    private final Pipeline pipeline;
    private final LockedCompanies companies;
    private final PromiseCheck promises;
    private final FirstLeads firsts;
    private final Map<EncodedLead, IntakeOutcome> outcomes = new HashMap<>();
    private final Map<LeadId, LeadId> duplicates = new HashMap<>();
    private final List<EncodedLead> stored = new ArrayList<>();
    private final List<EncodedLead> refused = new ArrayList<>();
    private final List<Assigned> assigned = new ArrayList<>();

    private Intake(
            Pipeline pipeline,
            LockedCompanies companies,
            PromiseCheck promises,
            FirstLeads firsts) {
        this.pipeline = pipeline;
        this.companies = companies;
        this.promises = promises;
        this.firsts = firsts;
    }

    /**
     * Takes leads in, no two of which have the same id or idempotency key.
     *
     * @param memory what is remembered of the companies
     */
    static Map<EncodedLead, IntakeOutcome> take(
            Handle handle, List<EncodedLead> leads, IntakeMemory memory) {
        Map<EncodedLead, IntakeOutcome> outcomes =
                new HashMap<>(IdempotencyKeys.use(handle, leads));
        List<EncodedLead> others =
                leads.stream().filter(lead -> !outcomes.containsKey(lead)).toList();
        try (Pipeline pipeline = Pipeline.of(handle)) {
            NewLeadRows.insert(pipeline, others.stream().filter(Intake::isFree).toList(), Map.of());
            MarkRows.lock(pipeline, others.stream().map(EncodedLead::lead).toList());
            Intake intake =
                    assuming(pipeline, others, memory)
                            .orElseGet(() -> locking(pipeline, others, memory));
            intake.write();
            outcomes.putAll(intake.outcomes);
        }
        return outcomes;
    }

    /** Takes leads in, if all that is changed by it are gates that are remembered. */
    private static Optional<Intake> assuming(
            Pipeline pipeline, List<EncodedLead> leads, IntakeMemory memory) {
        List<Assignment> assignments = assignments(leads);
        return memory.gates()
                .flatMap(gates -> LockedCompanies.assume(pipeline, companies(assignments), gates))
                .flatMap(companies ->
                        PromiseCheck.ofKnown(companies, assignments, memory.counts())
                                .map(promises -> taking(pipeline, companies, promises, leads)))
                .filter(intake -> intake.companies.isAssumptionKept());
    }

    private static Intake locking(Pipeline pipeline, List<EncodedLead> leads, IntakeMemory memory) {
        List<Assignment> assignments = assignments(leads);
        LockedCompanies companies =
                LockedCompanies.lock(pipeline, companies(assignments), memory.gates());
        PromiseCheck promises =
                PromiseCheck.of(pipeline.handle(), companies, assignments, memory.counts());
        return taking(pipeline, companies, promises, leads);
    }

    private static Intake taking(
            Pipeline pipeline,
            LockedCompanies companies,
            PromiseCheck promises,
            List<EncodedLead> leads) {
        FirstLeads firsts =
                FirstLeads.find(pipeline, leads.stream().map(EncodedLead::lead).toList());
        Intake intake = new Intake(pipeline, companies, promises, firsts);
        leads.forEach(lead -> intake.outcomes.put(lead, intake.take(lead)));
        return intake;
    }

    /** Whether a lead is compared with no other, so that its rows do not depend on any. */
    private static boolean isFree(EncodedLead lead) {
        return lead.lead().duplicates().isEmpty();
    }

    private static List<Assignment> assignments(List<EncodedLead> leads) {
        List<Assignment> assignments = new ArrayList<>(leads.size());
        leads.forEach(lead -> assignments.addAll(lead.lead().assignments()));
        return assignments;
    }

    private static NavigableSet<CompanyId> companies(List<Assignment> assignments) {
        NavigableSet<CompanyId> companies = new TreeSet<>();
        assignments.forEach(assignment -> PromiseCheck.addCompanies(assignment, companies));
        return companies;
    }

    private IntakeOutcome take(EncodedLead lead) {
        Optional<LeadId> first = firsts.of(lead.lead());
        Optional<IntakeOutcome> refusal = refusal(lead.lead(), first);
        if (refusal.isPresent()) {
            refused.add(lead);
            return refusal.get();
        }
        first.ifPresent(original -> duplicates.put(lead.id(), original));
        firsts.add(lead.lead());
        admit(lead);
        stored.add(lead);
        return new IntakeOutcome.Stored(first);
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
                        promises.broken(lead.assignments(), LeadStatus.WAITING)
                                .map(IntakeOutcome.PromiseBroken::new));
    }

    private void admit(EncodedLead lead) {
        for (Decided decided : lead.decided()) {
            Assigned admitted =
                    AssignmentRows.admit(
                            companies, decided, LeadStatus.WAITING, LeadEvent.PENSTOCK);
            AssignmentRows.count(companies, admitted);
            assigned.add(admitted);
            promises.assigned(decided.assignment());
        }
    }

    private void write() {
        removeRefused();
        List<EncodedLead> compared = stored.stream().filter(lead -> !isFree(lead)).toList();
        List<FlowProgress> flows =
                stored.stream().flatMap(lead -> lead.lead().flow().stream()).toList();
        together(
                PixelRunRows::insert,
                stored.stream().flatMap(lead -> lead.lead().pixels().stream()).toList());
        together(MarkRows::insert, compared.stream().map(EncodedLead::lead).toList());
        together(FlowRunRows::put, flows.stream().map(FlowProgress::run).toList());
        together(
                FlowChoiceRows::insert,
                flows.stream().flatMap(flow -> flow.choices().stream()).toList());
        NewLeadRows.insert(pipeline, compared, duplicates);
        AssignmentRows.insert(pipeline, assigned);
        companies.write();
    }

    private void removeRefused() {
        together(IdempotencyKeys::giveBack, refused);
        together(NewLeadRows::remove, refused.stream().filter(Intake::isFree).toList());
    }

    /** Writes what cannot wait in the pipeline, if there is any of it. */
    private <T> void together(BiConsumer<Handle, List<T>> statement, List<T> rows) {
        if (!rows.isEmpty()) {
            statement.accept(pipeline.handle(), rows);
        }
    }
}
