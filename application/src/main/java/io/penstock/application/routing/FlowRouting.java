package io.penstock.application.routing;

import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.flow.FlowRecipient;
import io.penstock.domain.flow.RuleCap;
import io.penstock.domain.flow.StagePlace;
import io.penstock.domain.lead.Lead;
import io.penstock.domain.routing.DecidedBy;
import io.penstock.domain.routing.Decision;
import io.penstock.dsl.script.evaluate.EvenScript;
import io.penstock.dsl.script.evaluate.EvenScript.EvenChoice;
import io.penstock.dsl.script.evaluate.EvenScript.Turns;
import io.penstock.dsl.script.evaluate.Resumption;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides whether a lead goes where a flow wants it. Thread-safe. */
public final class FlowRouting {

    /**
     * For how many rounds a lead is drawn that a script is to distribute evenly, before its draws
     * stand: an outcome that comes once in a thousand draws is found for all but one lead in five
     * hundred million, and one that comes once in ten thousand for six leads in seven.
     */
    public static final int MOST_ROUNDS = 20_000;

    private final RouteLead router;
    private final ZoneId zone;
    private final FullPlaces full = new FullPlaces();

    @Inject
    public FlowRouting(RouteLead router, ZoneId zone) {
        this.router = router;
        this.zone = zone;
    }

    /**
     * What is asked of a flow.
     *
     * @param book the configuration with which the lead began its flow
     * @param now the newest one, which says which companies are active
     * @param route the lead's offer, as it was when the flow began
     * @param broken promises that did not hold when the lead was to be stored
     */
    public record Request(
            RoutingBook book,
            RoutingBook now,
            OfferRoute route,
            Lead lead,
            Occasion occasion,
            Set<BrokenPromise> broken) {}

    /** What comes of offering a lead to a company. */
    public sealed interface Verdict {

        /** It may have it. */
        record Open(Route route) implements Verdict {}

        /** A cap of the place is reached until a moment. */
        record Full(RuleCap cap, Instant until) implements Verdict {}

        /** It is disabled, or its balance is not above its blocking limit. */
        record Inactive() implements Verdict {}
    }

    /**
     * Offers the lead to a recipient, who must be active and have room.
     *
     * @param place the stage that offers it
     * @param company the company that the recipient stands for
     */
    public Verdict offer(
            Request request, StagePlace place, FlowRecipient recipient, CompanyId company) {
        Instant at = request.occasion().at();
        ZoneId hours = request.now().company(company).flatMap(Company::zone).orElse(zone);
        String rule = RuleCap.key(request.lead().offer().value(), place.id());
        List<RuleCap> caps =
                recipient.caps().stream()
                        .map(cap -> new RuleCap(rule, company, hours, cap))
                        .toList();
        Optional<RuleCap> reached =
                caps.stream()
                        .filter(cap ->
                                request.broken().contains(new BrokenPromise.RuleFull(cap))
                                        || full.isFull(cap, at))
                        .findFirst();
        if (reached.isPresent()) {
            return new Verdict.Full(reached.get(), reached.get().cap().period().turn(at, hours));
        }
        LiveGuards guards = router.guards(request.now(), request.occasion(), request.broken());
        if (!guards.active(company)) {
            return new Verdict.Inactive();
        }
        Decision decision = question(request, guards).byFlow(place.id(), company);
        return new Verdict.Open(new Route(decision, guards.promises(company, Set.of()).with(caps)));
    }

    /**
     * Has the offer's script choose, or else its default company, or the site's.
     *
     * @param place the stage that asks it
     * @param earlier its earlier decisions about the lead, in order; what they have read holds
     *     still
     * @param passed companies that get the lead no more
     * @param turns says whose turn it is; absent: the lead's draws decide
     */
    public ScriptAnswer script(
            Request request,
            StagePlace place,
            List<Decision> earlier,
            Set<CompanyId> passed,
            Optional<Turns> turns) {
        LiveGuards guards = router.guards(request.now(), request.occasion(), request.broken());
        guards.resume(
                earlier.stream().flatMap(decision -> decision.readings().stream()).toList(),
                passed);
        Question question = question(request, guards);
        Optional<EvenChoice> even =
                turns.map(quota -> evenly(request.route(), question, earlier, quota));
        Route route =
                RouteLead.route(
                        request.route(),
                        question.inRound(even.map(EvenChoice::round).orElse(question.round())));
        return new ScriptAnswer(
                route.decision().company().isPresent()
                        ? Optional.of(
                                new Route(route.decision().forStage(place.id()), route.promises()))
                        : Optional.empty(),
                even.flatMap(choice -> ScriptAnswer.whyDrawn(choice.basis())));
    }

    private static EvenChoice evenly(
            OfferRoute route, Question question, List<Decision> earlier, Turns turns) {
        Resumption from =
                earlier.isEmpty()
                        ? Resumption.BEGINNING
                        : Resumption.after(earlier.getLast().path(), earlier.getLast().round());
        return new EvenScript(route.script(), turns, MOST_ROUNDS)
                .choose(question.situation(), question.guards().ahead(), from);
    }

    /** The decision that nobody gets the lead yet. */
    public Route hold(Request request) {
        LiveGuards guards = router.guards(request.now(), request.occasion(), request.broken());
        return new Route(
                question(request, guards).decision(DecidedBy.HOLD, Optional.empty(), List.of()),
                Promises.NONE);
    }

    private Question question(Request request, LiveGuards guards) {
        return new Question(
                request.book(),
                request.lead(),
                request.occasion(),
                Question.OWN_DRAWS,
                Question.FIRST_ROUND,
                zone,
                guards);
    }

    /** Lets further decisions know that a lead was stored as decided. */
    public void stored(Decision decision) {
        router.stored(decision);
    }

    /** Lets further decisions know that a promise did not hold when a lead was to be stored. */
    public void broken(BrokenPromise promise, Instant now) {
        if (promise instanceof BrokenPromise.RuleFull(RuleCap cap)) {
            full.found(cap, now);
        }
        router.broken(promise);
    }
}
