package io.penstock.http.conversion;

import io.penstock.application.lead.Conversion;
import io.penstock.domain.lead.LeadId;
import io.penstock.http.company.Money;
import org.jspecify.annotations.Nullable;

/**
 * That a company's word is kept; it tells nothing of the lead that the company did not say.
 *
 * @param changed whether it is kept by this request, and was not said before
 */
record KeptBody(String lead, int company, String status, @Nullable String value, boolean changed) {

    static KeptBody of(LeadId lead, Conversion conversion, boolean changed) {
        return new KeptBody(
                lead.value(),
                conversion.company().value(),
                conversion.status().key(),
                conversion.value().map(Money::text).orElse(null),
                changed);
    }
}
