package io.penstock.application.lead;

import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.routing.Decision;
import java.util.Objects;

/**
 * A decision about a lead, as it is kept.
 *
 * @param decision the decision
 * @param attributes what it read of the lead
 */
public record LeadDecision(Decision decision, LeadAttributes attributes) {

    public LeadDecision {
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(attributes, "attributes");
    }
}
