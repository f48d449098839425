package io.penstock.application.pixel;

import io.penstock.domain.lead.Lead;
import java.util.Objects;
import java.util.Optional;

/**
 * What pixels tell of.
 *
 * @param lead the lead
 * @param offer the name of its offer, if that is there
 * @param recipient the company that it was for, if one
 * @param delivery its delivery, if one
 */
public record PixelSubject(
        Lead lead,
        Optional<String> offer,
        Optional<Recipient> recipient,
        Optional<DeliveryFacts> delivery) {

    public PixelSubject {
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(offer, "offer");
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(delivery, "delivery");
    }
}
