package io.penstock.application.lead;

import io.penstock.application.flow.FlowRun;
import io.penstock.domain.flow.FlowPlan;
import java.util.Objects;

/**
 * How far a lead has come in its flow.
 *
 * @param run what has happened
 * @param plan the flow as it was when the lead began it
 */
public record ExplainedFlow(FlowRun run, FlowPlan plan) {

    public ExplainedFlow {
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(plan, "plan");
    }
}
