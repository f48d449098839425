package io.penstock.application.lead;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.status.LeadStatus;
import java.util.Objects;

/**
 * A company that has a lead.
 *
 * @param decision the number of the decision by which it got it, 1 or more
 * @param company the company
 * @param status what became of the lead there: the lead's own status, unless several companies have
 *     it and this one said otherwise
 */
public record Holder(int decision, CompanyId company, LeadStatus status) {

    public Holder {
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(status, "status");
    }

    Holder with(LeadStatus now) {
        return new Holder(decision, company, now);
    }
}
