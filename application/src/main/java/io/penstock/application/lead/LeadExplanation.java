package io.penstock.application.lead;

import io.penstock.dsl.script.evaluate.Trace;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a lead went where it did.
 *
 * @param lead the lead as it stands now
 * @param decisions every decision about it, oldest first; at least one
 * @param history what happened to the lead since
 * @param flow how far it has come in its flow, where it went through one
 */
public record LeadExplanation(
        StoredLead lead,
        List<ExplainedDecision> decisions,
        List<LeadEvent> history,
        Optional<ExplainedFlow> flow) {

    public LeadExplanation {
        Objects.requireNonNull(lead, "lead");
        decisions = List.copyOf(decisions);
        history = List.copyOf(history);
        Objects.requireNonNull(flow, "flow");
        if (decisions.isEmpty()) {
            throw new IllegalArgumentException("Every lead was decided about.");
        }
    }

    /** The newest decision. */
    public ExplainedDecision newest() {
        return decisions.getLast();
    }

    /** How the newest decision came about. */
    public Trace trace() {
        return newest().trace();
    }
}
