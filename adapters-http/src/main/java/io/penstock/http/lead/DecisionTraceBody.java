package io.penstock.http.lead;

import io.penstock.application.lead.ExplainedDecision;
import io.penstock.application.lead.LeadExplanation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the decisions about a lead, line by line. */
record DecisionTraceBody(
        int number,
        String stage,
        DecisionBody decision,
        List<TraceStepBody> steps,
        @Nullable String fallback) {

    static List<DecisionTraceBody> of(LeadExplanation explanation) {
        return explanation.decisions().stream().map(DecisionTraceBody::of).toList();
    }

    private static DecisionTraceBody of(ExplainedDecision explained) {
        return new DecisionTraceBody(
                explained.made().decision().number(),
                explained.made().decision().stage().key(),
                DecisionBody.of(explained.made().decision()),
                stepsOf(explained),
                Fallback.of(explained));
    }

    static List<TraceStepBody> stepsOf(ExplainedDecision explained) {
        return explained.trace().steps().stream().map(TraceStepBody::of).toList();
    }
}
