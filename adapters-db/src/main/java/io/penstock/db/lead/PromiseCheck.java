package io.penstock.db.lead;

import io.penstock.application.lead.Assignment;
import io.penstock.application.routing.BrokenPromise;
import io.penstock.application.routing.Promises;
import io.penstock.application.routing.Promises.ActivePromise;
import io.penstock.db.cap.CapCounts;
import io.penstock.db.company.LockedCompanies;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.Decision;
import java.time.Instant;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Checks again what was promised of companies, now that they are locked. */
final class PromiseCheck {

    private PromiseCheck() {}

    /** The companies that are to be locked so that an assignment can be checked and made. */
    static NavigableSet<CompanyId> companies(Assignment assignment) {
        NavigableSet<CompanyId> companies = new TreeSet<>();
        assignment.decision().company().ifPresent(companies::add);
        Promises promises = assignment.promises();
        promises.caps().forEach(cap -> companies.add(cap.company()));
        promises.active().forEach(active -> companies.add(active.company()));
        return companies;
    }

    /** The first promise that does not hold any more. */
    static Optional<BrokenPromise> broken(
            Handle handle, LockedCompanies companies, Assignment assignment) {
        Promises promises = assignment.promises();
        return promises.caps().stream()
                .filter(cap -> !hasRoom(handle, companies, cap, assignment.decision()))
                .findFirst()
                .<BrokenPromise>map(BrokenPromise.CapReached::new)
                .or(() ->
                        promises.active().stream()
                                .filter(active -> !companies.gate(active.company()).keeps(active))
                                .map(ActivePromise::company)
                                .sorted()
                                .findFirst()
                                .map(BrokenPromise.Inactive::new));
    }

    /** Counts at the moment at which the lead would be assigned. */
    private static boolean hasRoom(
            Handle handle, LockedCompanies companies, CompanyCap cap, Decision decision) {
        Instant at = companies.gate(cap.company()).momentOfAssignment(decision.at());
        return cap.cap().hasRoom(CapCounts.used(handle, cap, at, decision.zone()));
    }
}
