package io.penstock.domain.offer;

import java.util.Objects;
import java.util.Optional;

/**
 * The distribution scripts of an offer.
 *
 * @param receipt runs when a lead arrives; may be empty
 * @param confirm runs when a lead is confirmed at a call center; absent: the receipt script does
 * @param cancel runs when a lead is cancelled; absent: the lead stays cancelled
 */
public record OfferScripts(String receipt, Optional<String> confirm, Optional<String> cancel) {

    public OfferScripts {
        Objects.requireNonNull(receipt, "receipt");
        Objects.requireNonNull(confirm, "confirm");
        Objects.requireNonNull(cancel, "cancel");
    }
}
