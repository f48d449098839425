package io.penstock.db.lead;

import io.penstock.application.company.MoneyState;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.status.LeadStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A company's having a lead; what caps count.
 *
 * @param lead the lead
 * @param decision the number of the decision that gave it to the company
 * @param company the company
 * @param assignedAt since when
 * @param status the lead's status, for as long as the company has the lead
 * @param price what the company pays for it; present exactly where that is more than nothing
 * @param money what became of the price
 */
record Placement(
        LeadId lead,
        int decision,
        CompanyId company,
        Instant assignedAt,
        LeadStatus status,
        Optional<BigDecimal> price,
        MoneyState money) {

    /** The same with another price, which is reserved; 0 for nothing. */
    Placement with(BigDecimal newPrice) {
        return new Placement(
                lead,
                decision,
                company,
                assignedAt,
                status,
                Optional.of(newPrice).filter(amount -> amount.signum() > 0),
                MoneyState.reserved(newPrice));
    }

    Placement with(MoneyState now) {
        return new Placement(lead, decision, company, assignedAt, status, price, now);
    }
}
