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
import java.math.BigDecimal;
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
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Checks again what was promised of companies, now that they are locked. What counts towards caps
 * is read once; the leads that the transaction itself assigns are told. Not thread-safe.
 */
final class PromiseCheck {

    private final LockedCompanies companies;
    private final CapCounts counts;
    private final RuleCounts rules;
    private final Map<CompanyId, Long> assigned = new HashMap<>();

    private PromiseCheck(LockedCompanies companies, CapCounts counts, RuleCounts rules) {
        this.companies = companies;
        this.counts = counts;
        this.rules = rules;
    }

    /** The companies that are to be locked so that an assignment can be checked and made. */
    static NavigableSet<CompanyId> companies(Assignment assignment) {
        NavigableSet<CompanyId> companies = new TreeSet<>();
        assignment.decision().company().ifPresent(companies::add);
        Promises promises = assignment.promises();
        promises.caps().forEach(cap -> companies.add(cap.company()));
        promises.active().forEach(active -> companies.add(active.company()));
        promises.rules().forEach(cap -> companies.add(cap.company()));
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
                known.read(handle, questions, company -> companies.gate(company).counts()),
                RuleCounts.read(handle, companies, assignments));
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
    void assigned(Assignment assignment) {
        assignment
                .decision()
                .company()
                .ifPresent(company -> assigned.merge(company, 1L, Long::sum));
        rules.assigned(assignment);
    }

    /**
     * The first promise that does not hold any more of assignments of a lead that are made
     * together, each after the one before it.
     *
     * @param status the lead's status
     */
    Optional<BrokenPromise> broken(List<Assignment> together, LeadStatus status) {
        for (int made = 0; made < together.size(); made++) {
            Optional<BrokenPromise> broken =
                    broken(together.get(made), together.subList(0, made), status);
            if (broken.isPresent()) {
                return broken;
            }
        }
        return Optional.empty();
    }

    private Optional<BrokenPromise> broken(
            Assignment assignment, List<Assignment> before, LeadStatus status) {
        Promises promises = assignment.promises();
        return promises.caps().stream()
                .filter(cap -> !cap.cap().hasRoom(used(cap, assignment.decision(), before, status)))
                .findFirst()
                .<BrokenPromise>map(BrokenPromise.CapReached::new)
                .or(() -> inactive(assignment, before).map(BrokenPromise.Inactive::new))
                .or(() ->
                        promises.rules().stream()
                                .filter(cap -> !rules.hasRoom(cap, assignment, before))
                                .findFirst()
                                .map(BrokenPromise.RuleFull::new));
    }

    private long used(
            CompanyCap cap, Decision decision, List<Assignment> before, LeadStatus status) {
        long used = counts.used(question(companies, cap, decision));
        if (cap.cap().type().counts(LeadStatus.WAITING)) {
            used += assigned.getOrDefault(cap.company(), 0L);
        }
        return cap.cap().type().counts(status) ? used + made(before, cap.company()).count() : used;
    }

    private Optional<CompanyId> inactive(Assignment assignment, List<Assignment> before) {
        return assignment.promises().active().stream()
                .filter(active ->
                        !companies
                                .gate(active.company())
                                .keeps(active, reserved(before, active.company())))
                .map(ActivePromise::company)
                .sorted()
                .findFirst();
    }

    private static BigDecimal reserved(List<Assignment> before, CompanyId company) {
        return made(before, company)
                .flatMap(sale -> sale.price().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Stream<Assignment> made(List<Assignment> before, CompanyId company) {
        return before.stream()
                .filter(sale -> sale.decision().company().equals(Optional.of(company)));
    }
}
