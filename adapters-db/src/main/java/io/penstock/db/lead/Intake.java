package io.penstock.db.lead;

import io.penstock.application.lead.Assignment;
import io.penstock.application.lead.DuplicateCheck;
import io.penstock.application.lead.FlowProgress;
import io.penstock.application.lead.IntakeOutcome;
import io.penstock.application.lead.LeadEvent;
import io.penstock.application.lead.NewLead;
import io.penstock.db.cap.KnownCounts;
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
import org.jdbi.v3.core.Handle;

/**
 * Takes a group of new leads in within a transaction, one after the other, as if each had one of
 * its own. What they depend on is locked and read once. What does not depend on it is written
 * before the companies are locked, so that transactions hold each other up as little as may be, and
 * removed again for a lead that is refused. Not thread-safe.
 */
final class Intake {

    private final Pipeline pipeline;
    private final LockedCompanies companies;
    private final PromiseCheck promises;
    private final FirstLeads firsts;
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
     * @param known what is known of the companies' counts
     */
    static Map<EncodedLead, IntakeOutcome> take(
            Handle handle, List<EncodedLead> leads, KnownCounts known) {
        Map<EncodedLead, IntakeOutcome> outcomes =
                new HashMap<>(IdempotencyKeys.use(handle, leads));
        List<EncodedLead> others =
                leads.stream().filter(lead -> !outcomes.containsKey(lead)).toList();
        Pipeline pipeline = Pipeline.of(handle);
        NewLeadRows.insert(pipeline, others.stream().filter(Intake::isFree).toList(), Map.of());
        List<NewLead> unkeyed = others.stream().map(EncodedLead::lead).toList();
        List<Assignment> assignments =
                unkeyed.stream().flatMap(lead -> lead.assignments().stream()).toList();
        MarkRows.lock(pipeline, unkeyed);
        LockedCompanies companies = LockedCompanies.lock(pipeline, companies(assignments));
        Intake intake =
                new Intake(
                        pipeline,
                        companies,
                        PromiseCheck.of(pipeline.handle(), companies, assignments, known),
                        FirstLeads.find(pipeline.handle(), unkeyed));
        others.forEach(lead -> outcomes.put(lead, intake.take(lead)));
        intake.write();
        return outcomes;
    }

    /** Whether a lead is compared with no other, so that its rows do not depend on any. */
    private static boolean isFree(EncodedLead lead) {
        return lead.lead().duplicates().isEmpty();
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
            assigned.add(
                    AssignmentRows.admit(
                            companies, decided, LeadStatus.WAITING, LeadEvent.PENSTOCK));
            promises.assigned(decided.assignment());
        }
    }

    private void write() {
        Handle handle = pipeline.handle();
        IdempotencyKeys.giveBack(handle, refused);
        NewLeadRows.remove(handle, refused.stream().filter(Intake::isFree).toList());
        List<EncodedLead> compared = stored.stream().filter(lead -> !isFree(lead)).toList();
        PixelRunRows.insert(
                handle, stored.stream().flatMap(lead -> lead.lead().pixels().stream()).toList());
        MarkRows.insert(handle, compared.stream().map(EncodedLead::lead).toList());
        FlowRunRows.put(
                handle,
                stored.stream()
                        .flatMap(lead -> lead.lead().flow().stream())
                        .map(FlowProgress::run)
                        .toList());
        FlowChoiceRows.insert(
                handle,
                stored.stream()
                        .flatMap(lead -> lead.lead().flow().stream())
                        .flatMap(flow -> flow.choices().stream())
                        .toList());
        NewLeadRows.insert(pipeline, compared, duplicates);
        AssignmentRows.insert(pipeline, companies, assigned);
        companies.write();
    }
}
