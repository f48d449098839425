package io.penstock.http.lead;

import io.penstock.application.flow.FlowRun;
import io.penstock.application.lead.ExplainedFlow;
import io.penstock.domain.flow.FlowOutcome;
import io.penstock.domain.flow.FlowRecord;
import io.penstock.domain.flow.Stage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a lead has come in the flow of its offer. */
record FlowTraceBody(
        String name,
        long revision,
        @Nullable String ended,
        @Nullable Instant goesOnAt,
        List<Happening> records) {

    /** Something that happened in a stage. */
    record Happening(
            Instant at,
            String stage,
            String kind,
            @Nullable Integer number,
            @Nullable Instant until,
            String detail) {}

    static FlowTraceBody of(ExplainedFlow flow) {
        FlowRun run = flow.run();
        return new FlowTraceBody(
                flow.plan().flow().name(),
                run.revision(),
                run.ended().map(FlowOutcome::key).orElse(null),
                run.wakeAt().orElse(null),
                run.records().stream().map(record -> happening(flow, record)).toList());
    }

    private static Happening happening(ExplainedFlow flow, FlowRecord record) {
        return new Happening(
                record.at(),
                flow.plan()
                        .stage(record.stage())
                        .map(Stage::place)
                        .map(place -> place.id())
                        .orElse(""),
                record.kind().key(),
                record.number().isPresent() ? record.number().getAsInt() : null,
                record.until().orElse(null),
                record.detail());
    }
}
