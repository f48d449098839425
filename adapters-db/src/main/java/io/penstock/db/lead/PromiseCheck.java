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
import io.penstock.domain.flow.RuleCap;
import io.penstock.domain.routing.Decision;
import io.penstock.domain.status.LeadStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final IdentityHashMap<Assignment, List<CapQuestion>> asked;
    private final Map<CompanyId, Long> assigned = new HashMap<>();

    private PromiseCheck(
            LockedCompanies companies,
            IdentityHashMap<Assignment, List<CapQuestion>> asked,
            CapCounts counts,
            RuleCounts rules) {
        this.companies = companies;
        this.asked = asked;
        this.counts = counts;
        this.rules = rules;
    }

    /** Adds the companies that are to be locked so that an assignment can be checked and made. */
    static void addCompanies(Assignment assignment, Set<CompanyId> companies) {
        assignment.decision().company().ifPresent(companies::add);
        Promises promises = assignment.promises();
        promises.caps().forEach(cap -> companies.add(cap.company()));
        promises.active().forEach(active -> companies.add(active.company()));
        promises.rules().forEach(cap -> companies.add(cap.company()));
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
        IdentityHashMap<Assignment, List<CapQuestion>> asked = ask(companies, assignments);
        return new PromiseCheck(
                companies,
                asked,
                known.read(handle, together(asked), company -> companies.gate(company).counts()),
                RuleCounts.read(handle, companies, assignments));
    }

    /** The same without reading, where everything is known that the promises depend on. */
    static Optional<PromiseCheck> ofKnown(
            LockedCompanies companies, Collection<Assignment> assignments, KnownCounts known) {
        if (assignments.stream().anyMatch(one -> !one.promises().rules().isEmpty())) {
            return Optional.empty();
        }
        IdentityHashMap<Assignment, List<CapQuestion>> asked = ask(companies, assignments);
        return known.find(together(asked), company -> companies.gate(company).counts())
                .map(counts ->
                        new PromiseCheck(companies, asked, counts, RuleCounts.none(companies)));
    }

    private static IdentityHashMap<Assignment, List<CapQuestion>> ask(
            LockedCompanies companies, Collection<Assignment> assignments) {
        assignments.stream()
                .map(assignment -> assignment.decision().at())
                .max(Comparator.naturalOrder())
                .ifPresent(companies::expect);
        IdentityHashMap<Assignment, List<CapQuestion>> asked = new IdentityHashMap<>();
        assignments.forEach(assignment -> asked.put(assignment, questions(companies, assignment)));
        return asked;
    }

    private static List<CapQuestion> together(
            IdentityHashMap<Assignment, List<CapQuestion>> asked) {
        List<CapQuestion> together = new ArrayList<>();
        asked.values().forEach(together::addAll);
        return together;
    }

    /** Counts at the moment at which the lead would be assigned. */
    private static List<CapQuestion> questions(LockedCompanies companies, Assignment assignment) {
        Decision decision = assignment.decision();
        List<CapQuestion> questions = new ArrayList<>(assignment.promises().caps().size());
        for (CompanyCap cap : assignment.promises().caps()) {
            Instant at = companies.gate(cap.company()).momentOfAssignment(decision.at());
            questions.add(CapQuestion.of(cap, at, decision.zone()));
        }
        return questions;
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
     * @param together some of those that may be made: the same objects
     * @param status the lead's status
     * @throws IllegalArgumentException when another is asked for
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
        for (CapQuestion question : questions(assignment)) {
            if (!question.cap().cap().hasRoom(used(question, before, status))) {
                return Optional.of(new BrokenPromise.CapReached(question.cap()));
            }
        }
        Optional<CompanyId> inactive = inactive(assignment, before);
        if (inactive.isPresent()) {
            return inactive.map(BrokenPromise.Inactive::new);
        }
        for (RuleCap cap : assignment.promises().rules()) {
            if (!rules.hasRoom(cap, assignment, before)) {
                return Optional.of(new BrokenPromise.RuleFull(cap));
            }
        }
        return Optional.empty();
    }

    private List<CapQuestion> questions(Assignment assignment) {
        List<CapQuestion> questions = asked.get(assignment);
        if (questions == null) {
            throw new IllegalArgumentException(assignment + " was not to be checked.");
        }
        return questions;
    }

    private long used(CapQuestion question, List<Assignment> before, LeadStatus status) {
        CompanyCap cap = question.cap();
        long used = counts.used(question);
        if (cap.cap().type().counts(LeadStatus.WAITING)) {
            used += assigned.getOrDefault(cap.company(), 0L);
        }
        return !before.isEmpty() && cap.cap().type().counts(status)
                ? used + made(before, cap.company()).count()
                : used;
    }

    private Optional<CompanyId> inactive(Assignment assignment, List<Assignment> before) {
        if (assignment.promises().active().isEmpty()) {
            return Optional.empty();
        }
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
