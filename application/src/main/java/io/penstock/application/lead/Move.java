package io.penstock.application.lead;

import io.penstock.domain.lead.LeadAttributes;
import java.util.Objects;

/**
 * A stored lead's way to another company, or into the hold queue.
 *
 * @param assignment where it goes
 * @param attributes what the decision read of the lead, kept so that it can be replayed
 */
public record Move(Assignment assignment, LeadAttributes attributes) {

    public Move {
        Objects.requireNonNull(assignment, "assignment");
        Objects.requireNonNull(attributes, "attributes");
    }
}
