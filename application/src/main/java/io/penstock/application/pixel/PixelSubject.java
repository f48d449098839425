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
 */
public record PixelSubject(
        Lead lead, Optional<CompanyId> recipient, Optional<DeliveryFacts> delivery) {

    public PixelSubject {
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(delivery, "delivery");
    }
}
