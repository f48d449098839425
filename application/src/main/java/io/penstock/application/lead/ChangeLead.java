package io.penstock.application.lead;

import io.penstock.application.routing.BrokenPromise;
import io.penstock.application.routing.OfferRoute;
import io.penstock.application.routing.Route;
import io.penstock.application.routing.RouteLead;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.Lead;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.routing.Stage;
import io.penstock.domain.status.LeadStatus;
import io.penstock.domain.status.LeadStep;
import io.penstock.dsl.document.DocumentProblem;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes a step of a lead's life: gives it another status, and moves it on where the step asks for
 * it. Thread-safe.
 */
public final class ChangeLead {

    /** Why a confirmed lead is held that no company takes. */
    public static final String NO_COMPANY =
            "No line of the script gave the confirmed lead to a company, and neither the offer nor"
                    + " the site has one that takes it.";

    private final RoutingBooks books;
    private final RouteLead router;
    private final Leads leads;
    private final LeadChanges changes;
    private final Assignments assignments;
    private final InstantSource clock;

    @Inject
    public ChangeLead(
            RoutingBooks books,
            RouteLead router,
            Leads leads,
            LeadChanges changes,
            LeadIds ids,
            InstantSource clock) {
        this.books = books;
        this.router = router;
        this.leads = leads;
        this.changes = changes;
        this.assignments = new Assignments(ids);
        this.clock = clock;
    }

    /**
     * Makes a step. A lead that somebody else changes meanwhile is looked at anew, so that the step
     * is made of the lead as it stands, or refused by it.
     *
     * @param id which lead
     * @param step the step
     * @param body what the caller says with it, a JSON tree
     * @param by the name of the API key that asks for it
     * @throws io.penstock.application.storage.StorageUnavailableException when nothing was changed
     * @throws io.penstock.application.storage.OutcomeUnknownException when it may have been changed
     */
    public StepOutcome change(
            LeadId id, LeadStep step, Map<String, ? extends @Nullable Object> body, String by) {
        StepRequest request = StepRequest.read(step, body);
        while (true) {
            Optional<StoredLead> stored = leads.find(id);
            if (stored.isEmpty()) {
                return new StepOutcome.NoSuchLead(id);
            }
            LeadInStep lead =
                    new LeadInStep(
                            stored.get(),
                            step,
                            request,
                            books.current(),
                            clock.instant().truncatedTo(ChronoUnit.MILLIS),
                            by,
                            Optional.empty());
            Optional<StepOutcome> outcome = make(lead);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
    }

    /**
     * Makes the step that a company's word asks for, and keeps the word with it.
     *
     * @param lead the lead as the word was judged by
     * @param body what goes with the step, a JSON tree
     * @return empty where the lead has changed meanwhile, and nothing was done
     * @throws io.penstock.application.storage.StorageUnavailableException when nothing was changed
     * @throws io.penstock.application.storage.OutcomeUnknownException when it may have been changed
     */
    public Optional<StepOutcome> change(
            StoredLead lead, Conversion word, Map<String, ? extends @Nullable Object> body) {
        LeadStep step = word.status().step();
        return make(
                new LeadInStep(
                        lead,
                        step,
                        StepRequest.read(step, body),
                        books.current(),
                        word.at(),
                        word.by(),
                        Optional.of(word)));
    }

    /** Empty where the lead has changed meanwhile. */
    private Optional<StepOutcome> make(LeadInStep lead) {
        if (!lead.request().problems().isEmpty()) {
            return Optional.of(new StepOutcome.Invalid(lead.request().problems()));
        }
        LeadStatus status = lead.status();
        if (!lead.step().allowedFrom().contains(status)) {
            return Optional.of(new StepOutcome.NotAllowed(lead.step(), status));
        }
        return switch (lead.step()) {
            case CONFIRM -> confirm(lead);
            case CANCEL -> cancel(lead);
            case HOLD, TRASH, RETURN, DELETE -> store(_ -> lead.staying());
        };
    }

    private Optional<StepOutcome> confirm(LeadInStep lead) {
        Optional<CompanyId> chosen = lead.request().company();
        if (lead.part().isPresent() || !lead.company().map(Company::callCenter).orElse(false)) {
            return chosen.isPresent()
                    ? invalid("can be chosen only while a call center has the lead")
                    : store(_ -> lead.staying());
        }
        Optional<OfferRoute> route = lead.book().offer(lead.stored().lead().offer());
        if (route.isEmpty()) {
            return Optional.of(new StepOutcome.OfferGone(lead.stored().lead().offer()));
        }
        List<CompanyId> offered = route.get().offer().callCenterCompanies();
        if (chosen.isPresent() && !offered.contains(chosen.get())) {
            return invalid(notOffered(offered));
        }
        return store(broken -> confirmed(lead, route.get(), broken));
    }

    private static Optional<StepOutcome> invalid(String problem) {
        return Optional.of(
                new StepOutcome.Invalid(
                        List.of(new DocumentProblem(StepRequest.COMPANY, problem))));
    }

    private static String notOffered(List<CompanyId> offered) {
        List<String> numbers =
                offered.stream().map(company -> String.valueOf(company.value())).toList();
        return offered.isEmpty()
                ? "cannot be chosen: the offer has no call_center_companies"
                : "must be one of the offer's call_center_companies: " + String.join(", ", numbers);
    }

    private LeadChange confirmed(LeadInStep lead, OfferRoute offer, Set<BrokenPromise> broken) {
        Lead corrected = lead.corrected();
        Route route =
                lead.request()
                        .company()
                        .map(company ->
                                router.byOperator(
                                        lead.book(),
                                        corrected,
                                        lead.occasion(Stage.CONFIRMATION),
                                        company))
                        .orElseGet(() ->
                                router.route(
                                        lead.book(),
                                        offer,
                                        corrected,
                                        lead.occasion(Stage.CONFIRMATION),
                                        broken));
        return lead.moving(
                lead.step().leadsTo(), assignment(lead, offer, route), corrected.attributes());
    }

    private Assignment assignment(LeadInStep lead, OfferRoute offer, Route route) {
        return assignments.of(lead.book(), offer.offer(), route, Optional.empty());
    }

    /** A lead that goes on elsewhere is not taken on by another script. */
    private Optional<StepOutcome> cancel(LeadInStep lead) {
        if (lead.goesOnElsewhere()) {
            return store(_ -> lead.staying());
        }
        Optional<OfferRoute> offer = lead.book().offer(lead.stored().lead().offer());
        return store(broken ->
                offer.flatMap(route -> takenOn(lead, route, broken)).orElseGet(lead::staying));
    }

    private Optional<LeadChange> takenOn(
            LeadInStep lead, OfferRoute offer, Set<BrokenPromise> broken) {
        Lead stored = lead.stored().lead();
        Lead withReason =
                stored.with(
                        stored.attributes().toBuilder()
                                .number(Attribute.REASON, lead.request().reason().orElseThrow())
                                .build());
        return router.onCancellation(
                        lead.book(), offer, withReason, lead.occasion(Stage.CANCELLATION), broken)
                .map(route ->
                        lead.moving(
                                LeadStatus.WAITING,
                                assignment(lead, offer, route),
                                withReason.attributes()));
    }

    /** Stores a change; where a promise of its move does not hold any more, it is decided again. */
    private Optional<StepOutcome> store(Function<Set<BrokenPromise>, LeadChange> plan) {
        Set<BrokenPromise> broken = new HashSet<>();
        while (true) {
            LeadChange change = plan.apply(broken);
            switch (changes.change(change)) {
                case ChangeOutcome.Changed(StoredLead lead) -> {
                    change.move()
                            .ifPresent(
                                    move -> Assignments.logHeld(change.lead(), move.assignment()));
                    return Optional.of(new StepOutcome.Made(lead));
                }
                case ChangeOutcome.Outdated() -> {
                    return Optional.empty();
                }
                case ChangeOutcome.PromiseBroken(BrokenPromise promise) -> broken.add(promise);
            }
        }
    }
}
