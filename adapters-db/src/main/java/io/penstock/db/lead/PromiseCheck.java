package io.penstock.db.lead;

import io.penstock.application.lead.Assignment;
import io.penstock.application.routing.BrokenPromise;
import io.penstock.application.routing.Promises;
import io.penstock.application.routing.Promises.ActivePromise;
import io.penstock.db.cap.CapCounts;
import io.penstock.db.cap.CapQuestion;
import io.penstock.db.cap.KnownCounts;
import io.penstock.db.company.LockedCompanies;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.Decision;
import io.penstock.domain.status.LeadStatus;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * Checks again what was promised of companies, now that they are locked. What counts towards caps
 * is read once; the leads that the transaction itself assigns are told. Not thread-safe.
 */
final class PromiseCheck {

    private final LockedCompanies companies;
    private final CapCounts counts;
    private final Map<CompanyId, Long> assigned = new HashMap<>();

    private PromiseCheck(LockedCompanies companies, CapCounts counts) {
        this.companies = companies;
        this.counts = counts;
    }

    /** The companies that are to be locked so that an assignment can be checked and made. */
    static NavigableSet<CompanyId> companies(Assignment assignment) {
        NavigableSet<CompanyId> companies = new TreeSet<>();
        assignment.decision().company().ifPresent(companies::add);
        Promises promises = assignment.promises();
        promises.caps().forEach(cap -> companies.add(cap.company()));
        promises.active().forEach(active -> companies.add(active.company()));
        return companies;
    }

    /**
     * Reads what the promises of assignments depend on.
     *
     * @param assignments all that the transaction may make
     * @param known what is known of the companies' counts
     */
    static PromiseCheck of(
            Handle handle,
            LockedCompanies companies,
            Collection<Assignment> assignments,
            KnownCounts known) {
        assignments.stream()
                .map(assignment -> assignment.decision().at())
                .max(Comparator.naturalOrder())
                .ifPresent(companies::expect);
        Set<CapQuestion> questions = new HashSet<>();
        assignments.forEach(assignment ->
                assignment
                        .promises()
                        .caps()
                        .forEach(cap ->
                                questions.add(question(companies, cap, assignment.decision()))));
        return new PromiseCheck(
                companies,
                known.read(handle, questions, company -> companies.gate(company).counts()));
    }

    /** Counts at the moment at which the lead would be assigned. */
    private static CapQuestion question(
            LockedCompanies companies, CompanyCap cap, Decision decision) {
        return new CapQuestion(
                cap,
                companies.gate(cap.company()).momentOfAssignment(decision.at()),
                decision.zone());
    }

    /** Tells that a waiting lead is assigned. */
    void assigned(CompanyId company) {
        assigned.merge(company, 1L, Long::sum);
    }

    /** The first promise that does not hold any more. */
    Optional<BrokenPromise> broken(Assignment assignment) {
        List<CompanyCap> caps = assignment.promises().caps();
        return caps.stream()
                .filter(cap -> !cap.cap().hasRoom(used(cap, assignment.decision())))
                .findFirst()
                .<BrokenPromise>map(BrokenPromise.CapReached::new)
                .or(() -> inactive(assignment).map(BrokenPromise.Inactive::new));
    }

    private long used(CompanyCap cap, Decision decision) {
        long before = counts.used(question(companies, cap, decision));
        return cap.cap().type().counts(LeadStatus.WAITING)
                ? before + assigned.getOrDefault(cap.company(), 0L)
                : before;
    }

    private Optional<CompanyId> inactive(Assignment assignment) {
        return assignment.promises().active().stream()
                .filter(active -> !companies.gate(active.company()).keeps(active))
                .map(ActivePromise::company)
                .sorted()
                .findFirst();
    }
}
