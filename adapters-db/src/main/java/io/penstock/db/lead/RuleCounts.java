package io.penstock.db.lead;

import io.penstock.application.lead.Assignment;
import io.penstock.db.company.LockedCompanies;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.flow.RuleCap;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * How far the caps of flows' places are used, of companies that the transaction has locked. What is
 * stored is counted once; what the transaction assigns itself is told. Not thread-safe.
 */
final class RuleCounts {

    private final LockedCompanies companies;
    private final Map<Question, Long> stored = new HashMap<>();
    private final Map<Place, Long> assigned = new HashMap<>();

    private RuleCounts(LockedCompanies companies) {
        this.companies = companies;
    }

    /** Counts for leads whose flows have no caps. */
    static RuleCounts none(LockedCompanies companies) {
        return new RuleCounts(companies);
    }

    static RuleCounts read(
            Handle handle, LockedCompanies companies, Collection<Assignment> assignments) {
        RuleCounts counts = new RuleCounts(companies);
        for (Assignment assignment : assignments) {
            for (RuleCap cap : assignment.promises().rules()) {
                counts.stored.computeIfAbsent(
                        counts.question(cap, assignment),
                        question -> RuleRows.count(handle, cap, question.from()));
            }
        }
        return counts;
    }

    /** Counts at the moment at which the lead would be assigned. */
    private Question question(RuleCap cap, Assignment assignment) {
        Instant at = companies.gate(cap.company()).momentOfAssignment(assignment.decision().at());
        return new Question(Place.of(cap), cap.cap().period().firstCounted(at, cap.zone()));
    }

    /** Tells that an assignment is made; all are made at the same moment. */
    void assigned(Assignment assignment) {
        if (!assignment.promises().rules().isEmpty()) {
            places(assignment).forEach(place -> assigned.merge(place, 1L, Long::sum));
        }
    }

    private static List<Place> places(Assignment assignment) {
        return assignment.promises().rules().stream().map(Place::of).distinct().toList();
    }

    /**
     * Whether a cap has room for an assignment.
     *
     * @param before what is assigned with it before it
     */
    boolean hasRoom(RuleCap cap, Assignment assignment, List<Assignment> before) {
        long used =
                stored.getOrDefault(question(cap, assignment), 0L)
                        + assigned.getOrDefault(Place.of(cap), 0L)
                        + before.stream()
                                .filter(sale -> places(sale).contains(Place.of(cap)))
                                .count();
        return used < cap.cap().count();
    }

    private record Place(String rule, CompanyId company) {

        static Place of(RuleCap cap) {
            return new Place(cap.rule(), cap.company());
        }
    }

    private record Question(Place place, Instant from) {}
}
