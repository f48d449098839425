package io.penstock.db.lead;

import io.penstock.application.company.BalanceEntry;
import io.penstock.application.lead.Assignment;
import io.penstock.application.report.Alert;
import io.penstock.db.company.LockedCompanies;
import io.penstock.db.storage.Pipeline;
import io.penstock.domain.hold.Held;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.status.LeadStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes assignments, of which the companies are locked. */
final class AssignmentRows {

    private static final Comparator<Assigned> BY_LEAD =
            Comparator.comparing((Assigned one) -> one.decided().lead().value())
                    .thenComparingInt(one -> one.decided().decision().number());

    private AssignmentRows() {}

    /** Passes the company's gate, where a company gets the lead, and reserves its price. */
    static Assigned admit(
            LockedCompanies companies, Decided decided, LeadStatus status, String by) {
        LeadId lead = decided.lead();
        Assignment assignment = decided.assignment();
        Optional<Instant> since =
                assignment
                        .decision()
                        .company()
                        .map(company -> companies.gate(company).assign(assignment.decision().at()));
        Assigned assigned = new Assigned(decided, status, since);
        assignment
                .price()
                .ifPresent(price ->
                        companies.enter(
                                assigned.company(),
                                BalanceEntry.Kind.RESERVE,
                                price,
                                false,
                                lead,
                                since.orElseThrow(),
                                by));
        assignment.held().ifPresent(held -> companies.tell(notice(lead, held)));
        return assigned;
    }

    /** What operators are told of a lead that goes into the hold queue. */
    static Alert.Notice notice(LeadId lead, Held held) {
        return new Alert.Notice(
                held.since(), Alert.Kind.HELD, Optional.empty(), Optional.of(lead), held.reason());
    }

    /** Counts the placement that an assignment makes, if any. */
    static void count(LockedCompanies companies, Assigned assigned) {
        assigned.placement()
                .ifPresent(placement ->
                        companies.count(
                                placement.company(), placement.assignedAt(), placement.status()));
    }

    /** Writes decisions with their placements, in the order of their index. */
    static void insert(Pipeline pipeline, List<Assigned> assigned) {
        List<Assigned> inOrder = assigned.stream().sorted(BY_LEAD).toList();
        DecisionRows.insert(pipeline, inOrder);
        RuleRows.insert(pipeline, inOrder);
    }
}
