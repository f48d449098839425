package io.penstock.application.lead;

import io.penstock.dsl.script.evaluate.Trace;
import java.util.List;
import java.util.Objects;

/**
 * Why a lead went where it did.
 *
 * @param lead the lead as it stands now
 * @param trace every line that was tried on receipt, and what came of it
 * @param history what happened to the lead since
 */
public record LeadExplanation(StoredLead lead, Trace trace, List<LeadEvent> history) {

    public LeadExplanation {
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(trace, "trace");
        history = List.copyOf(history);
    }
}
