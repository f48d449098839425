package io.penstock.http.lead;

import io.penstock.dsl.script.evaluate.Draw;
import io.penstock.dsl.script.evaluate.Finding;
import io.penstock.dsl.script.evaluate.TraceStep;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of one line, in words and in figures; all shares and draws are per cent. */
record TraceStepBody(
        String script,
        int line,
        int depth,
        String text,
        String outcome,
        String message,
        @Nullable Integer company,
        @Nullable Integer rotator,
        @Nullable BlockedBy blockedBy,
        @Nullable DrawBody draw,
        @Nullable BigDecimal weight,
        @Nullable List<Share> shares) {

    /** The term of the line that did not hold; the column counts UTF-16 code units from 1. */
    record BlockedBy(String term, int column, int length, String reason) {}

    /** What was drawn, and below what it had to be; nothing for a bucket, which has shares. */
    record DrawBody(BigDecimal drawn, @Nullable BigDecimal below) {

        static @Nullable DrawBody of(Optional<Draw> draw) {
            return draw.map(one -> new DrawBody(one.drawn(), one.threshold())).orElse(null);
        }
    }

    /** A company's part in a bucket. */
    record Share(int company, BigDecimal percent) {}

    /** What a finding fills in; the rest of a step is null. */
    private record Figures(
            String outcome,
            @Nullable Integer company,
            @Nullable Integer rotator,
            @Nullable BlockedBy blockedBy,
            @Nullable DrawBody draw,
            @Nullable BigDecimal weight,
            @Nullable List<Share> shares) {}

    static TraceStepBody of(TraceStep step) {
        Figures figures = figures(step.finding());
        return new TraceStepBody(
                DecisionBody.nameOf(step.place().script()),
                step.place().line(),
                step.depth(),
                step.text(),
                figures.outcome(),
                FindingMessage.of(step.finding()),
                figures.company(),
                figures.rotator(),
                figures.blockedBy(),
                figures.draw(),
                figures.weight(),
                figures.shares());
    }

    private static Figures figures(Finding finding) {
        return switch (finding) {
            case Finding.Fired(var company, var draw) ->
                    new Figures(
                            "fired", company.value(), null, null, DrawBody.of(draw), null, null);
            case Finding.Blocked blocked ->
                    new Figures("blocked", null, null, blockedBy(blocked), null, null, null);
            case Finding.PassedOver(var company) ->
                    new Figures("passed_over", company.value(), null, null, null, null, null);
            case Finding.NotDrawn(var draw) ->
                    new Figures(
                            "not_drawn",
                            null,
                            null,
                            null,
                            DrawBody.of(Optional.of(draw)),
                            null,
                            null);
            case Finding.Entered(var rotator, _, var draw) ->
                    new Figures(
                            "entered", null, rotator.value(), null, DrawBody.of(draw), null, null);
            case Finding.YieldedNothing(var rotator, _) ->
                    new Figures("yielded_nothing", null, rotator.value(), null, null, null, null);
            case Finding.Candidate(var company, var weight) ->
                    new Figures(
                            "candidate",
                            company.value(),
                            null,
                            null,
                            null,
                            weight.orElse(null),
                            null);
            case Finding.BucketDrawn(var rotator, var company, var shares, var drawn) ->
                    new Figures(
                            "bucket_drawn",
                            company.value(),
                            rotator.value(),
                            null,
                            new DrawBody(drawn, null),
                            null,
                            shares(shares));
        };
    }

    private static BlockedBy blockedBy(Finding.Blocked blocked) {
        return new BlockedBy(blocked.term(), blocked.column(), blocked.length(), blocked.reason());
    }

    private static List<Share> shares(List<Finding.Share> shares) {
        return shares.stream()
                .map(share -> new Share(share.company().value(), share.percent()))
                .toList();
    }
}
