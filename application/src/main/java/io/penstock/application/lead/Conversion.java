package io.penstock.application.lead;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.status.BuyerStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * What a company said of a lead that it took. Conversions are added and never changed.
 *
 * @param company who said it
 * @param status what it said
 * @param value the amount that it named, at most fifteen digits before the point and four after it
 * @param reference by what name it spoke of the lead, at most {@value #LONGEST_REFERENCE}
 *     characters; absent where it gave the lead's own id
 * @param at when, cut to the millisecond
 * @param by the name of the API key that brought it, or {@link #byPostback} of the company
 */
public record Conversion(
        CompanyId company,
        BuyerStatus status,
        Optional<BigDecimal> value,
        Optional<String> reference,
        Instant at,
        String by) {

    public static final int LONGEST_REFERENCE = 300;

    public Conversion {
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(by, "by");
        at = at.truncatedTo(ChronoUnit.MILLIS);
        if (reference.filter(text -> text.length() > LONGEST_REFERENCE).isPresent()) {
            throw new IllegalArgumentException(
                    "A reference has at most " + LONGEST_REFERENCE + " characters.");
        }
    }

    /** Who speaks when a company uses its postback address; no API key can be named so. */
    public static String byPostback(CompanyId company) {
        return "postback:" + company.value();
    }

    /** Whether it says a status, and no other amount than this one, if there is one. */
    public boolean says(BuyerStatus other, Optional<BigDecimal> amount) {
        return status == other
                && amount.map(given -> value.filter(own -> own.compareTo(given) == 0).isPresent())
                        .orElse(true);
    }

    /** What the lead's journal says of it. */
    LeadEvent event() {
        StringBuilder detail = new StringBuilder(status.key());
        value.ifPresent(amount -> detail.append(", value ").append(amount.toPlainString()));
        reference.ifPresent(text -> detail.append(", reference ").append(text));
        return new LeadEvent(
                at, LeadEvent.Kind.CONVERSION, Optional.of(company), detail.toString(), by);
    }
}
