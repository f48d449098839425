package io.penstock.http.conversion;

import io.penstock.application.lead.Conversion;
import io.penstock.http.company.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a company said of a lead. */
record ConversionBody(
        int company,
        String status,
        @Nullable String value,
        @Nullable String reference,
        Instant at,
        String by) {

    static ConversionBody of(Conversion conversion) {
        return new ConversionBody(
                conversion.company().value(),
                conversion.status().key(),
                conversion.value().map(Money::text).orElse(null),
                conversion.reference().orElse(null),
                conversion.at(),
                conversion.by());
    }
}
