package io.penstock.application.lead;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.offer.OfferId;
import io.penstock.domain.status.LeadStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * Which leads are looked for; what is absent leaves open. They are listed by the moment at which
 * they were received; where a company is named, by the last at which it got what it has of them.
 *
 * @param offer what they are about
 * @param company who has them now, be it one of several
 * @param status the status that they have now
 * @param from the first moment by which they are listed, cut to the millisecond
 * @param to the first moment by which they are listed no more, cut to the millisecond
 * @param held whether they wait in the hold queue
 * @param source the name of the API key that sent them
 * @param after the place that they come after, the last of the page before
 * @param limit how many of them at most, 1 to {@value #MAXIMUM_LIMIT}
 */
public record LeadQuery(
        Optional<OfferId> offer,
        Optional<CompanyId> company,
        Optional<LeadStatus> status,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<Boolean> held,
        Optional<String> source,
        Optional<LeadCursor> after,
        int limit) {

    public static final int MAXIMUM_LIMIT = 500;
    public static final int USUAL_LIMIT = 50;

    public LeadQuery {
        Objects.requireNonNull(offer, "offer");
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(held, "held");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(after, "after");
        from = from.map(moment -> moment.truncatedTo(ChronoUnit.MILLIS));
        to = to.map(moment -> moment.truncatedTo(ChronoUnit.MILLIS));
        if (limit < 1 || limit > MAXIMUM_LIMIT) {
            throw new IllegalArgumentException(
                    "A page has 1 to " + MAXIMUM_LIMIT + " leads, not " + limit + ".");
        }
    }

    /** Whether a lead is looked for that is listed as this query lists it. */
    boolean matches(FoundLead found) {
        StoredLead lead = found.lead();
        Instant at = found.place().at();
        return offer.map(lead.lead().offer()::equals).orElse(true)
                && company.map(one -> lead.holder(one).isPresent()).orElse(true)
                && status.map(lead.status()::equals).orElse(true)
                && from.map(moment -> !at.isBefore(moment)).orElse(true)
                && to.map(at::isBefore).orElse(true)
                && held.map(yes -> yes == lead.held().isPresent()).orElse(true)
                && source.map(lead.source()::equals).orElse(true)
                && after.map(place -> place.compareTo(found.place()) < 0).orElse(true);
    }
}
