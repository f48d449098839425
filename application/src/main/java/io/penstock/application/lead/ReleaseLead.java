package io.penstock.application.lead;

import io.penstock.application.routing.BrokenPromise;
import io.penstock.application.routing.Occasion;
import io.penstock.application.routing.OfferRoute;
import io.penstock.application.routing.Route;
import io.penstock.application.routing.RouteLead;
import io.penstock.application.routing.RoutingBook;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.routing.Stage;
import io.penstock.domain.status.LeadStatus;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.document.DocumentReader;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes a lead out of the hold queue: decides again by the configuration as it stands now, or gives
 * the lead to the company that a person names. Its status stays what it is. Thread-safe.
 */
public final class ReleaseLead {

    private static final String COMPANY = "company";

    private final RoutingBooks books;
    private final RouteLead router;
    private final Leads leads;
    private final LeadChanges changes;
    private final FlowReleases flows;
    private final Assignments assignments;
    private final InstantSource clock;

    @Inject
    public ReleaseLead(
            RoutingBooks books,
            RouteLead router,
            Leads leads,
            LeadChanges changes,
            FlowReleases flows,
            LeadIds ids,
            InstantSource clock) {
        this.books = books;
        this.router = router;
        this.leads = leads;
        this.changes = changes;
        this.flows = flows;
        this.assignments = new Assignments(ids);
        this.clock = clock;
    }

    /**
     * Decides again about a held lead. One that somebody else changes meanwhile is looked at anew.
     *
     * @param id which lead
     * @param body what the caller says with it, a JSON tree: {@code company}, which is to get the
     *     lead if it is active and has room in the caps by which the offer's script leads to it
     * @param by the name of the API key that asks for it
     * @throws io.penstock.application.storage.StorageUnavailableException when nothing was changed
     * @throws io.penstock.application.storage.OutcomeUnknownException when it may have been changed
     */
    public ReleaseOutcome release(
            LeadId id, Map<String, ? extends @Nullable Object> body, String by) {
        DocumentReader reader = new DocumentReader(body);
        Optional<CompanyId> chosen =
                reader.whole(COMPANY, 1, Integer.MAX_VALUE)
                        .map(number -> new CompanyId(number.intValue()));
        List<DocumentProblem> problems = new ArrayList<>(reader.finish());
        while (true) {
            Optional<StoredLead> stored = leads.find(id);
            if (stored.isEmpty()) {
                return new ReleaseOutcome.NoSuchLead(id);
            }
            Optional<ReleaseOutcome> outcome = release(stored.get(), chosen, problems, by);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
    }

    /** Empty where the lead has changed meanwhile. */
    private Optional<ReleaseOutcome> release(
            StoredLead lead, Optional<CompanyId> chosen, List<DocumentProblem> read, String by) {
        RoutingBook book = books.current();
        List<DocumentProblem> problems = new ArrayList<>(read);
        chosen.flatMap(company -> problem(book, lead, company)).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            return Optional.of(new ReleaseOutcome.Invalid(problems));
        }
        if (lead.held().isEmpty() && (chosen.isPresent() || !flows.holds(lead))) {
            return Optional.of(new ReleaseOutcome.NotHeld(lead));
        }
        Optional<OfferRoute> offer = book.offer(lead.lead().offer());
        if (offer.isEmpty()) {
            return Optional.of(new ReleaseOutcome.OfferGone(lead.lead().offer()));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Releasing releasing = new Releasing(lead, book, offer.get(), now, by);
        if (chosen.isEmpty() && flows.governs(lead, offer.get())) {
            return flows.release(lead, offer.get(), by).map(ReleaseOutcome.Decided::new);
        }
        return chosen.map(company -> give(releasing, company)).orElseGet(() -> decide(releasing));
    }

    private static Optional<DocumentProblem> problem(
            RoutingBook book, StoredLead lead, CompanyId company) {
        if (book.company(company).isEmpty()) {
            return Optional.of(
                    new DocumentProblem(COMPANY, "There is no company " + company.value() + "."));
        }
        return stage(lead) == Stage.CONFIRMATION && book.isCallCenter(company)
                ? Optional.of(
                        new DocumentProblem(
                                COMPANY, "must be no call center, since the lead is confirmed"))
                : Optional.empty();
    }

    private static Stage stage(StoredLead lead) {
        return lead.status() == LeadStatus.APPROVED ? Stage.CONFIRMATION : Stage.RECEIPT;
    }

    private Optional<ReleaseOutcome> give(Releasing releasing, CompanyId company) {
        Optional<Route> route =
                router.byOperatorWithinLimits(
                        releasing.book(),
                        releasing.offer(),
                        releasing.stored().lead(),
                        releasing.occasion(),
                        company);
        if (route.isEmpty()) {
            return Optional.of(new ReleaseOutcome.Refused(new BrokenPromise.Inactive(company)));
        }
        return store(releasing, route.get());
    }

    /** Where a promise does not hold any more, it is decided again. */
    private Optional<ReleaseOutcome> decide(Releasing releasing) {
        Set<BrokenPromise> broken = new HashSet<>();
        while (true) {
            Route route =
                    router.route(
                            releasing.book(),
                            releasing.offer(),
                            releasing.stored().lead(),
                            releasing.occasion(),
                            broken);
            Optional<ReleaseOutcome> outcome = store(releasing, route);
            if (outcome.isPresent()
                    && outcome.get() instanceof ReleaseOutcome.Refused(BrokenPromise promise)) {
                broken.add(promise);
            } else {
                return outcome;
            }
        }
    }

    private Optional<ReleaseOutcome> store(Releasing releasing, Route route) {
        Assignment assignment =
                assignments.of(
                        releasing.book(), releasing.offer().offer(), route, Optional.empty());
        return switch (changes.change(releasing.to(assignment))) {
            case ChangeOutcome.Changed(StoredLead lead) -> {
                Assignments.logHeld(lead.lead().id(), assignment);
                yield Optional.of(new ReleaseOutcome.Decided(lead));
            }
            case ChangeOutcome.Outdated() -> Optional.empty();
            case ChangeOutcome.PromiseBroken(BrokenPromise promise) ->
                    Optional.of(new ReleaseOutcome.Refused(promise));
        };
    }

    /**
     * A lead that is taken out of the hold queue, and what says where it goes.
     *
     * @param stored the lead as it stands
     */
    private record Releasing(
            StoredLead stored, RoutingBook book, OfferRoute offer, Instant at, String by) {

        /** The next decision about the lead. */
        Occasion occasion() {
            return new Occasion(stage(stored), stored.decision().number() + 1, at);
        }

        LeadChange to(Assignment assignment) {
            String reason = stored.held().orElseThrow().reason();
            return LeadChange.saying(
                            stored,
                            new LeadEvent(
                                    at, LeadEvent.Kind.RELEASED, Optional.empty(), reason, by))
                    .moving(new Move(assignment, stored.lead().attributes()));
        }
    }
}
