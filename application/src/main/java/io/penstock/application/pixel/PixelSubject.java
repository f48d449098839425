package io.penstock.application.pixel;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.Lead;
import java.util.Objects;
import java.util.Optional;

/**
 * What pixels tell of.
 *
 * @param lead the lead
 * @param recipient the company that it was for, if one
 * @param delivery its delivery, if one
 * @param conversion the conversion that it is about, if one
 */
public record PixelSubject(
        Lead lead,
        Optional<CompanyId> recipient,
        Optional<DeliveryFacts> delivery,
        Optional<ConversionFacts> conversion) {

    public PixelSubject {
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(conversion, "conversion");
    }

    /** What pixels tell of where no conversion is. */
    public PixelSubject(
            Lead lead, Optional<CompanyId> recipient, Optional<DeliveryFacts> delivery) {
        this(lead, recipient, delivery, Optional.empty());
    }
}
