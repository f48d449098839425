package io.penstock.application.routing;

import io.penstock.domain.offer.Offer;
import io.penstock.domain.routing.Stage;
import io.penstock.dsl.script.evaluate.CompiledScript;
import java.util.Objects;
import java.util.Optional;

/**
 * An offer, ready to route leads.
 *
 * @param offer the offer
 * @param script its script for receipt, compiled with the rotators that it reaches
 * @param confirm its script for confirmation; absent: that for receipt
 * @param cancel its script for cancellation; absent: none
 * @param flow what its leads go through on receipt; absent: they go where the script says
 */
public record OfferRoute(
        Offer offer,
        CompiledScript script,
        Optional<CompiledScript> confirm,
        Optional<CompiledScript> cancel,
        Optional<OfferFlow> flow) {

    public OfferRoute {
        Objects.requireNonNull(flow, "flow");
        Objects.requireNonNull(offer, "offer");
        Objects.requireNonNull(script, "script");
        Objects.requireNonNull(confirm, "confirm");
        Objects.requireNonNull(cancel, "cancel");
    }

    /** The script of a stage; empty where there is none. */
    public Optional<CompiledScript> script(Stage stage) {
        return switch (stage) {
            case RECEIPT -> Optional.of(script);
            case CONFIRMATION -> confirm.or(() -> Optional.of(script));
            case CANCELLATION -> cancel;
        };
    }
}
