package io.penstock.application.pixel;

import io.penstock.domain.lead.Lead;
import java.util.Objects;
import java.util.Optional;

/**
 * What pixels tell of.
 *
 * @param lead the lead
 * @param offer the name of its offer, if that is there
 * @param source the name of its source, if that is there
 * @param recipient the company that it was for, if one
 * @param delivery its delivery, if one
 * @param conversion the conversion that it is about, if one
 */
public record PixelSubject(
        Lead lead,
        Optional<String> offer,
        Optional<String> source,
        Optional<Recipient> recipient,
        Optional<DeliveryFacts> delivery,
        Optional<ConversionFacts> conversion) {

    public PixelSubject {
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(offer, "offer");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(conversion, "conversion");
    }

    /** What the pixels of offers tell of: they name no source, and no conversion. */
    public PixelSubject(
            Lead lead,
            Optional<String> offer,
            Optional<Recipient> recipient,
            Optional<DeliveryFacts> delivery) {
        this(lead, offer, Optional.empty(), recipient, delivery, Optional.empty());
    }
}
