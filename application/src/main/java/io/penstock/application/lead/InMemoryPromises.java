package io.penstock.application.lead;

import io.penstock.application.company.InMemoryCompanyLedger;
import io.penstock.application.company.KnownTerms;
import io.penstock.application.routing.BrokenPromise;
import io.penstock.application.routing.Promises.ActivePromise;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.routing.Decision;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

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
     * The first promise of an assignment that does not hold.
     *
     * @param leaving the placement that the lead leaves for it, which counts no more
     */
    Optional<BrokenPromise> broken(Assignment assignment, Optional<InMemoryPlacement> leaving) {
        Decision decision = assignment.decision();
        Optional<BrokenPromise> full =
                assignment.promises().caps().stream()
                        .filter(cap -> !cap.cap().hasRoom(used(cap, decision, leaving)))
                        .findFirst()
                        .map(BrokenPromise.CapReached::new);
        return full.or(() ->
                assignment.promises().active().stream()
                        .filter(promise -> !isActive(promise, leaving))
                        .findFirst()
                        .map(promise -> new BrokenPromise.Inactive(promise.company())));
    }

    private long used(CompanyCap cap, Decision decision, Optional<InMemoryPlacement> leaving) {
        Instant at = placements.assignmentTime(cap.company(), decision.at());
        Instant from = cap.cap().period().firstCounted(at, decision.zone());
        boolean oneLess = leaving.filter(placement -> isCounted(placement, cap, from)).isPresent();
        return placements.used(cap, at, decision.zone()) - (oneLess ? 1 : 0);
    }

    private static boolean isCounted(InMemoryPlacement placement, CompanyCap cap, Instant from) {
        return placement.company().equals(cap.company())
                && !placement.assignedAt().isBefore(from)
                && cap.cap().type().counts(placement.status());
    }

    private boolean isActive(ActivePromise promise, Optional<InMemoryPlacement> leaving) {
        BigDecimal freed =
                leaving.filter(placement -> placement.company().equals(promise.company()))
                        .map(InMemoryPlacement::reserved)
                        .orElse(BigDecimal.ZERO);
        BigDecimal available = ledger.balance(promise.company()).available().add(freed);
        return terms.of(promise.company()).enabled()
                && promise.above().map(limit -> available.compareTo(limit) > 0).orElse(true);
    }
}
