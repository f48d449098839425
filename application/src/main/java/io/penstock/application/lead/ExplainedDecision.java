package io.penstock.application.lead;

import io.penstock.dsl.script.evaluate.Trace;
import java.util.Objects;

/**
 * A decision about a lead, and how it came about.
 *
 * @param made the decision, with what it read of the lead
 * @param trace every line that was tried, and what came of it; none where a person decided
 */
public record ExplainedDecision(LeadDecision made, Trace trace) {

    public ExplainedDecision {
        Objects.requireNonNull(made, "made");
        Objects.requireNonNull(trace, "trace");
    }
}
