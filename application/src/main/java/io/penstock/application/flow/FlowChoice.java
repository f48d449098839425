package io.penstock.application.flow;

import io.penstock.domain.lead.LeadId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * That a place of a flow where it is measured what comes of a choice has chosen for a lead. It is
 * stored with the lead and never changed; what came of it is read from deliveries and placements.
 *
 * @param place tells the place, see {@link io.penstock.domain.flow.MeasuredPlace}
 * @param option tells what was chosen
 * @param lead the lead
 * @param decision the decision by which a company got the lead within what was chosen; 0 for the
 *     choice itself
 * @param at when it was chosen or sold, cut to the millisecond
 */
public record FlowChoice(String place, String option, LeadId lead, int decision, Instant at) {

    private static final int DIGITS = 64;

    public FlowChoice {
        Objects.requireNonNull(lead, "lead");
        at = at.truncatedTo(ChronoUnit.MILLIS);
        if (place.length() != DIGITS || option.length() != DIGITS) {
            throw new IllegalArgumentException("Places and options have 64 hexadecimal digits.");
        }
        if (decision < 0) {
            throw new IllegalArgumentException("Decisions are counted from 1.");
        }
    }
}
