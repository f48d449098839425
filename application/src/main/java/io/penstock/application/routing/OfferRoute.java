package io.penstock.application.routing;

import io.penstock.domain.offer.Offer;
import io.penstock.dsl.script.evaluate.CompiledScript;
import java.util.Objects;

/**
 * An offer, ready to route leads.
 *
 * @param offer the offer
 * @param script its script, compiled with the rotators that it reaches
 */
public record OfferRoute(Offer offer, CompiledScript script) {

    public OfferRoute {
        Objects.requireNonNull(offer, "offer");
        Objects.requireNonNull(script, "script");
    }
}
