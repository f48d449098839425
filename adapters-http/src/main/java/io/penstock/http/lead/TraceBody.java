package io.penstock.http.lead;

import io.penstock.application.lead.LeadEvent;
import io.penstock.application.lead.LeadExplanation;
import io.penstock.domain.company.CompanyId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a lead went where it did: the newest decision, and then all of them, oldest first. A fallback
 * is null where a line of the script or a person decided.
 */
record TraceBody(
        String lead,
        DecisionBody decision,
        List<TraceStepBody> steps,
        @Nullable String fallback,
        List<DecisionTraceBody> decisions,
        List<Event> history,
        @Nullable FlowTraceBody flow) {

    /** An entry of the lead's journal. */
    record Event(Instant at, String kind, @Nullable Integer company, String detail, String by) {

        static Event of(LeadEvent event) {
            return new Event(
                    event.at(),
                    event.kind().key(),
                    event.company().map(CompanyId::value).orElse(null),
                    event.detail(),
                    event.by());
        }
    }

    static TraceBody of(LeadExplanation explanation) {
        return new TraceBody(
                explanation.lead().lead().id().value(),
                DecisionBody.of(explanation.lead().decision()),
                DecisionTraceBody.stepsOf(explanation.newest()),
                Fallback.of(explanation.newest()),
                DecisionTraceBody.of(explanation),
                explanation.history().stream().map(Event::of).toList(),
                explanation.flow().map(FlowTraceBody::of).orElse(null));
    }
}
