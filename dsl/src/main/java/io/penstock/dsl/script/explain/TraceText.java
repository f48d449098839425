package io.penstock.dsl.script.explain;

import io.penstock.domain.routing.LinePlace;
import io.penstock.domain.routing.ScriptName;
import io.penstock.dsl.diagnostic.VisibleText;
import io.penstock.dsl.script.evaluate.Draw;
import io.penstock.dsl.script.evaluate.Finding;
import io.penstock.dsl.script.evaluate.Trace;
import io.penstock.dsl.script.evaluate.TraceStep;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says for people what came of every line that was tried. */
public final class TraceText {

    private TraceText() {}

    /**
     * A line for each step, indented by how deep it lies, each ended by a line feed; control
     * characters of the script are shown as signs.
     */
    public static String of(Trace trace) {
        return trace.steps().stream()
                .map(step -> "  ".repeat(step.depth()) + VisibleText.of(of(step)) + "\n")
                .collect(Collectors.joining());
    }

    private static String of(TraceStep step) {
        return place(step.place()) + " `" + step.text() + "`: " + of(step.finding());
    }

    /** Where a line stands, as in {@code rotator 13, line 2}. */
    public static String place(LinePlace place) {
        String line = "line " + place.line();
        return place.script().kind() == ScriptName.Kind.ROTATOR
                ? "rotator " + place.script().id() + ", " + line
                : line;
    }

    /** What came of one line, without a full stop. */
    public static String of(Finding finding) {
        return switch (finding) {
            case Finding.Fired(var company, var draw) -> "gives " + company + drawn(draw);
            case Finding.Blocked blocked -> blocked.term() + " does not hold: " + blocked.reason();
            case Finding.PassedOver(var company) -> "passed over, as it names " + company;
            case Finding.NotDrawn(Draw draw) ->
                    "the draw went against it: "
                            + draw.drawn()
                            + " is not below "
                            + draw.threshold();
            case Finding.Entered(var rotator, var bucket, var draw) ->
                    "leads into " + name(bucket) + " " + rotator + drawn(draw);
            case Finding.YieldedNothing(var rotator, var bucket) ->
                    name(bucket) + " " + rotator + " gave no company";
            case Finding.Candidate(var company, Optional<BigDecimal> weight) ->
                    company
                            + " is a candidate"
                            + weight.map(percent -> " with " + plain(percent) + "%").orElse("");
            case Finding.BucketDrawn drawn ->
                    "bucket "
                            + drawn.rotator()
                            + " drew "
                            + plain(drawn.drawn())
                            + " among "
                            + drawn.shares().stream()
                                    .map(share ->
                                            share.company() + " " + plain(share.percent()) + "%")
                                    .collect(Collectors.joining(", "))
                            + ": "
                            + drawn.company();
        };
    }

    private static String name(boolean bucket) {
        return bucket ? "bucket" : "rotator";
    }

    private static String drawn(Optional<Draw> draw) {
        return draw.map(one -> ", as " + one.drawn() + " is below " + one.threshold()).orElse("");
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
