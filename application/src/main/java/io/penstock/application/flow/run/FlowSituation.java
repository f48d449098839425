package io.penstock.application.flow.run;

import io.penstock.application.routing.BrokenPromise;
import io.penstock.application.routing.FlowRouting;
import io.penstock.application.routing.Occasion;
import io.penstock.application.routing.OfferFlow;
import io.penstock.application.routing.OfferRoute;
import io.penstock.application.routing.RoutingBook;
import io.penstock.domain.lead.Lead;
import io.penstock.domain.routing.Stage;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * A lead in a flow, at one moment.
 *
 * @param book the configuration with which the lead began its flow
 * @param now the newest one
 * @param route the lead's offer in the first of them, which has a flow
 * @param lead the lead
 * @param at the moment
 * @param past what became of the earlier decisions about it
 * @param broken promises that did not hold when this was to be stored
 */
public record FlowSituation(
        RoutingBook book,
        RoutingBook now,
        OfferRoute route,
        Lead lead,
        Instant at,
        PastSales past,
        Set<BrokenPromise> broken) {

    public FlowSituation {
        Objects.requireNonNull(book, "book");
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(past, "past");
        broken = Set.copyOf(broken);
        if (route.flow().isEmpty()) {
            throw new IllegalArgumentException("The offer has no flow.");
        }
    }

    /**
     * What is asked of routing.
     *
     * @param number counts the decisions about the lead
     */
    FlowRouting.Request request(int number) {
        return new FlowRouting.Request(
                book, now, route, lead, new Occasion(Stage.RECEIPT, number, at), broken);
    }

    /** The flow. */
    public OfferFlow flow() {
        return route.flow().orElseThrow();
    }
}
