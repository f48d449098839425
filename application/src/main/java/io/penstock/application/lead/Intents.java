package io.penstock.application.lead;

import io.penstock.application.flow.run.Advance;
import io.penstock.application.flow.run.EvenChoices;
import io.penstock.application.flow.run.FlowGuide;
import io.penstock.application.flow.run.FlowSituation;
import io.penstock.application.flow.run.PastSales;
import io.penstock.application.flow.run.Sale;
import io.penstock.application.routing.BrokenPromise;
import io.penstock.application.routing.OfferRoute;
import io.penstock.application.routing.Route;
import io.penstock.application.routing.RouteLead;
import io.penstock.application.routing.RoutingBook;
import io.penstock.domain.delivery.Lease;
import io.penstock.domain.lead.Lead;
import io.penstock.domain.offer.Offer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides about leads that come in: by the offer's flow, or its script alone. Thread-safe. */
final class Intents {

    private final RouteLead router;
    private final FlowGuide flows;
    private final Assignments assignments;
    private final FlowSales sales;

    Intents(RouteLead router, FlowGuide flows, LeadIds ids) {
        this.router = router;
        this.flows = flows;
        this.assignments = new Assignments(ids);
        this.sales = new FlowSales(ids);
    }

    /** The even choices about a lead until it is stored. */
    EvenChoices choices() {
        return flows.choices();
    }

    /**
     * Decides.
     *
     * @param broken promises that did not hold when the lead was to be stored
     * @param choices the even choices about the lead
     */
    Intent of(
            RoutingBook book,
            OfferRoute offer,
            Lead lead,
            Set<BrokenPromise> broken,
            EvenChoices choices) {
        if (offer.flow().isEmpty()) {
            Route route = router.route(book, offer, lead, broken);
            return new Intent.ByScript(route, Assignments.isDelivered(book, route));
        }
        FlowSituation situation =
                new FlowSituation(
                        book, book, offer, lead, lead.receivedAt(), PastSales.NONE, broken);
        Advance advance = flows.advance(situation, List.of(), false, choices);
        if (advance.sales().isEmpty()) {
            return new Intent.ByFlow(situation, advance, flows.hold(situation), false);
        }
        Sale first = advance.sales().getFirst();
        return new Intent.ByFlow(situation, advance, first.route(), !first.answered());
    }

    /**
     * What is stored of the first company, or the hold.
     *
     * @param lease the claim under which the delivery starts, where it does so at once
     */
    Assignment assignment(RoutingBook book, Offer offer, Intent intent, Optional<Lease> lease) {
        return switch (intent) {
            case Intent.ByScript script -> assignments.of(book, offer, script.route(), lease);
            case Intent.ByFlow flow when flow.advance().sales().isEmpty() ->
                    new Assignment(
                            flow.route().decision(),
                            flow.route().promises(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(FlowSales.held(flow.situation(), flow.advance())));
            case Intent.ByFlow flow ->
                    sales.assignment(flow.situation(), flow.advance().sales().getFirst(), lease);
        };
    }

    /** What is stored beside that of a flow. */
    Optional<FlowProgress> progress(Intent intent) {
        return intent instanceof Intent.ByFlow flow
                ? Optional.of(
                        sales.progress(
                                flow.situation(),
                                flow.advance(),
                                flow.advance().sales().stream().skip(1).toList(),
                                FlowSales.beginning(flow.situation()),
                                Optional.empty()))
                : Optional.empty();
    }

    /** Lets further decisions know that a lead was stored as decided. */
    void stored(NewLead lead) {
        lead.assignments().forEach(made -> router.stored(made.decision()));
    }

    /** Lets further decisions know that a promise did not hold. */
    void broken(BrokenPromise promise, Lead lead) {
        flows.broken(promise, lead.receivedAt());
    }
}
