package io.penstock.application.routing;

import io.penstock.domain.cap.Cap;
import io.penstock.domain.cap.CapUsage;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.Lead;
import io.penstock.domain.routing.DecidedBy;
import io.penstock.domain.routing.Decision;
import io.penstock.domain.routing.Stage;
import io.penstock.dsl.script.evaluate.Choice;
import io.penstock.dsl.script.evaluate.Trace;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides which company gets a lead, at each stage of its life: the offer's script for the stage,
 * else its default company, else the company of the lead's site, else the hold queue. Thread-safe.
 */
public final class RouteLead {

    private static final Logger log = LoggerFactory.getLogger(RouteLead.class);
    private static final Choice NOT_ASKED =
            new Choice(Optional.empty(), List.of(), List.of(), false, false);

    private final CompanyActivity activity;
    private final RecentCapUsage usage;
    private final ZoneId zone;

    @Inject
    public RouteLead(CompanyActivity activity, CapUsage usage, ZoneId zone) {
        this.activity = activity;
        this.usage = new RecentCapUsage(usage);
        this.zone = zone;
    }

    /**
     * Decides on receipt, with the guards as they stand now.
     *
     * @param book the configuration to read
     * @param route the lead's offer in that configuration
     * @param lead the lead
     * @param broken promises that did not hold when the lead was to be stored
     */
    public Route route(RoutingBook book, OfferRoute route, Lead lead, Set<BrokenPromise> broken) {
        return route(book, route, lead, Occasion.receipt(lead), broken);
    }

    /**
     * Decides at a stage of the lead's life, with the guards as they stand now. For a lead that was
     * confirmed, lines and defaults that lead to a call center are passed over.
     *
     * @param occasion at the stage of receipt or of confirmation
     */
    public Route route(
            RoutingBook book,
            OfferRoute route,
            Lead lead,
            Occasion occasion,
            Set<BrokenPromise> broken) {
        return route(route, ask(book, lead, occasion, broken));
    }

    /** Decides on a question, at the stage of receipt or of confirmation. */
    static Route route(OfferRoute route, Question question) {
        return byScript(route, question)
                .orElseGet(() ->
                        byFallback(
                                route.offer().defaultCompany(),
                                question,
                                company -> !question.guards().passesOver(company)));
    }

    /** Lets further decisions know that a lead was stored as decided. */
    public void stored(Decision decision) {
        usage.stored(decision);
    }

    /** Lets further decisions know that a promise did not hold when a lead was to be stored. */
    public void broken(BrokenPromise promise) {
        if (promise instanceof BrokenPromise.CapReached(CompanyCap cap)) {
            usage.reached(cap);
        }
    }

    /**
     * Decides which company takes a cancelled lead on; empty where none does, or there is no script
     * for it.
     *
     * @param lead the lead, carrying the reason of the cancellation
     * @param occasion at the stage of cancellation
     */
    public Optional<Route> onCancellation(
            RoutingBook book,
            OfferRoute route,
            Lead lead,
            Occasion occasion,
            Set<BrokenPromise> broken) {
        return byScript(route, ask(book, lead, occasion, broken));
    }

    /** Gives a lead to the company that an operator has chosen, whatever its caps and balance. */
    public Route byOperator(RoutingBook book, Lead lead, Occasion occasion, CompanyId company) {
        return byOperator(ask(book, lead, occasion, Set.of()), company, Promises.NONE);
    }

    /**
     * Gives a lead to the company that an operator has chosen, if that is active and has room in
     * every cap by which a line of the stage's script leads to it.
     *
     * @return the route, which promises that; empty where the company is not active now
     */
    public Optional<Route> byOperatorWithinLimits(
            RoutingBook book, OfferRoute route, Lead lead, Occasion occasion, CompanyId company) {
        Question question = ask(book, lead, occasion, Set.of());
        if (!question.guards().active(company)) {
            return Optional.empty();
        }
        Set<Cap> caps =
                route.script(occasion.stage())
                        .map(script -> script.capsTo(company))
                        .orElseGet(Set::of);
        return Optional.of(
                byOperator(question, company, question.guards().promises(company, caps)));
    }

    private static Route byOperator(Question question, CompanyId company, Promises promises) {
        return new Route(
                question.decision(DecidedBy.OPERATOR, Optional.of(company), List.of()), promises);
    }

    /**
     * Rebuilds, line by line, how an earlier decision was made. Where an operator had chosen, or a
     * stage of a flow, no line was tried.
     *
     * @param book the configuration that the decision read
     * @param lead the lead with the attributes that the decision read
     * @throws IllegalStateException when the book has no such offer
     */
    public Trace replay(RoutingBook book, Lead lead, Decision decision) {
        OfferRoute route =
                book.offer(lead.offer())
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "Revision "
                                                + book.revision()
                                                + " has no offer "
                                                + lead.offer()
                                                + "."));
        return route.script(decision.stage())
                .filter(_ -> asksScript(route, decision))
                .map(script ->
                        script.trace(
                                Question.situation(
                                        lead, draws(decision), decision.round(), decision.zone()),
                                new RecordedGuards(book, decision)))
                .orElseGet(() -> new Trace(NOT_ASKED, List.of()));
    }

    private static boolean asksScript(OfferRoute route, Decision decision) {
        return switch (decision.by()) {
            case OPERATOR, FLOW -> false;
            case HOLD -> decision.stage() != Stage.RECEIPT || route.flow().isEmpty();
            case SCRIPT, DEFAULT, SITE -> true;
        };
    }

    /** A flow asks its script with the same draws each time, in one round of them or another. */
    private static int draws(Decision decision) {
        return decision.flowStage().isPresent() ? Question.OWN_DRAWS : decision.number();
    }

    private Question ask(
            RoutingBook book, Lead lead, Occasion occasion, Set<BrokenPromise> broken) {
        return new Question(
                book,
                lead,
                occasion,
                occasion.number(),
                Question.FIRST_ROUND,
                zone,
                guards(book, occasion, broken));
    }

    /** The guards as they stand now. */
    LiveGuards guards(RoutingBook book, Occasion occasion, Set<BrokenPromise> broken) {
        return new LiveGuards(book, activity, usage, occasion, zone, broken);
    }

    private static Optional<Route> byScript(OfferRoute route, Question question) {
        return route.script(question.occasion().stage())
                .map(script -> script.choose(question.situation(), question.guards()))
                .flatMap(choice -> byChoice(choice, question));
    }

    private static Optional<Route> byChoice(Choice choice, Question question) {
        if (choice.stepLimitReached()) {
            log.warn(
                    "Lead {}: the script of offer {} tested too many lines.",
                    question.lead().id(),
                    question.lead().offer());
        }
        return choice.company()
                .map(company ->
                        new Route(
                                question.decision(
                                        DecidedBy.SCRIPT, choice.company(), choice.path()),
                                question.guards().promises(company, choice)));
    }

    private static Route byFallback(
            Optional<CompanyId> defaultCompany, Question question, Predicate<CompanyId> takes) {
        Optional<CompanyId> byDefault = defaultCompany.filter(takes);
        Optional<CompanyId> bySite =
                question.book()
                        .companyOfSite(question.lead().attributes().number(Attribute.SITE))
                        .filter(takes);
        DecidedBy by =
                byDefault.isPresent()
                        ? DecidedBy.DEFAULT
                        : bySite.isPresent() ? DecidedBy.SITE : DecidedBy.HOLD;
        return new Route(
                question.decision(by, byDefault.or(() -> bySite), List.of()), Promises.NONE);
    }
}
