package io.penstock.application.lead;

import io.penstock.application.company.InMemoryCompanyLedger;
import io.penstock.application.company.KnownTerms;
import io.penstock.application.routing.BrokenPromise;
import io.penstock.application.routing.Promises;
import io.penstock.application.routing.Promises.ActivePromise;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.flow.RuleCap;
import io.penstock.domain.routing.Decision;
import io.penstock.domain.status.LeadStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Checks promises against what is kept in memory. Not thread-safe. */
final class InMemoryPromises {
    private final InMemoryPlacements placements;
    private final InMemoryCompanyLedger ledger;
    private final KnownTerms terms;

    InMemoryPromises(
            InMemoryPlacements placements, InMemoryCompanyLedger ledger, KnownTerms terms) {
        this.placements = placements;
        this.ledger = ledger;
        this.terms = terms;
    }

    /**
     * The first promise that does not hold of assignments of a lead that are made together, each
     * after the one before it.
     *
     * @param status the lead's status
     * @param leaving the placements that the lead leaves for them, which count no more
     */
    Optional<BrokenPromise> broken(
            List<Assignment> together, LeadStatus status, List<InMemoryPlacement> leaving) {
        for (int made = 0; made < together.size(); made++) {
            Meanwhile meanwhile = new Meanwhile(together.subList(0, made), status, leaving);
            Optional<BrokenPromise> broken = broken(together.get(made), meanwhile);
            if (broken.isPresent()) {
                return broken;
            }
        }
        return Optional.empty();
    }

    private Optional<BrokenPromise> broken(Assignment assignment, Meanwhile meanwhile) {
        Decision decision = assignment.decision();
        Promises promises = assignment.promises();
        return Stream.<Stream<BrokenPromise>>of(
                        promises.caps().stream()
                                .filter(cap -> !cap.cap().hasRoom(used(cap, decision, meanwhile)))
                                .map(BrokenPromise.CapReached::new),
                        promises.active().stream()
                                .filter(promise -> !isActive(promise, meanwhile))
                                .map(promise -> new BrokenPromise.Inactive(promise.company())),
                        promises.rules().stream()
                                .filter(cap -> used(cap, decision, meanwhile) >= cap.cap().count())
                                .map(BrokenPromise.RuleFull::new))
                .flatMap(each -> each)
                .findFirst();
    }

    private long used(CompanyCap cap, Decision decision, Meanwhile meanwhile) {
        Instant at = placements.assignmentTime(cap.company(), decision.at());
        Instant from = cap.cap().period().firstCounted(at, decision.zone());
        return placements.used(cap, at, decision.zone())
                - meanwhile.left(placement -> isCounted(placement, cap, from))
                + (cap.cap().type().counts(meanwhile.status())
                        ? meanwhile.made(cap.company()).count()
                        : 0);
    }

    private static boolean isCounted(InMemoryPlacement placement, CompanyCap cap, Instant from) {
        return placement.company().equals(cap.company())
                && !placement.assignedAt().isBefore(from)
                && cap.cap().type().counts(placement.status());
    }

    private long used(RuleCap cap, Decision decision, Meanwhile meanwhile) {
        Instant at = placements.assignmentTime(cap.company(), decision.at());
        Instant from = cap.cap().period().firstCounted(at, cap.zone());
        return placements.used(cap, at)
                - meanwhile.left(placement ->
                        placement.company().equals(cap.company())
                                && placement.rules().contains(cap.rule())
                                && !placement.assignedAt().isBefore(from))
                + meanwhile
                        .made(cap.company())
                        .filter(sale -> sale.promises().names(cap.rule()))
                        .count();
    }

    private boolean isActive(ActivePromise promise, Meanwhile meanwhile) {
        BigDecimal available =
                ledger.balance(promise.company())
                        .available()
                        .add(meanwhile.freed(promise.company()))
                        .subtract(meanwhile.reserved(promise.company()));
        return terms.of(promise.company()).enabled()
                && promise.above().map(limit -> available.compareTo(limit) > 0).orElse(true);
    }

    /** What the same change does before an assignment is made. */
    private record Meanwhile(
            List<Assignment> sales, LeadStatus status, List<InMemoryPlacement> leaving) {

        long left(Predicate<InMemoryPlacement> counted) {
            return leaving.stream().filter(counted).count();
        }

        Stream<Assignment> made(CompanyId company) {
            return sales.stream()
                    .filter(sale -> sale.decision().company().equals(Optional.of(company)));
        }

        BigDecimal freed(CompanyId company) {
            return leaving.stream()
                    .filter(placement -> placement.company().equals(company))
                    .map(InMemoryPlacement::reserved)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        BigDecimal reserved(CompanyId company) {
            return made(company)
                    .flatMap(sale -> sale.price().stream())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}
