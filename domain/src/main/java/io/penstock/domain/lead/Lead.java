package io.penstock.domain.lead;

import io.penstock.domain.offer.OfferId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * A lead as it came in: a person's order or enquiry.
 *
 * @param id its id
 * @param offer what it is about
 * @param receivedAt when it arrived, cut to the millisecond
 * @param attributes what it can be routed by
 * @param fields everything else that it carries
 */
public record Lead(
        LeadId id,
        OfferId offer,
        Instant receivedAt,
        LeadAttributes attributes,
        LeadFields fields) {

    public Lead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(offer, "offer");
        Objects.requireNonNull(attributes, "attributes");
        Objects.requireNonNull(fields, "fields");
        receivedAt = receivedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The lead with other attributes. */
    public Lead with(LeadAttributes others) {
        return new Lead(id, offer, receivedAt, others, fields);
    }
}
