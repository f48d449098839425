package io.penstock.bootstrap.cli.script;

import io.penstock.domain.routing.LinePlace;
import io.penstock.dsl.diagnostic.VisibleText;
import io.penstock.dsl.script.explain.TraceText;
import io.penstock.dsl.script.whynot.CompanyWay;
import io.penstock.dsl.script.whynot.Verdict;
import java.util.stream.Collectors;

/** Says what became of a way to a company, with signs in place of control characters. */
final class WayText {

    private WayText() {}

    static String of(CompanyWay way) {
        String places =
                way.lines().stream().map(TraceText::place).collect(Collectors.joining(" > "));
        return VisibleText.of(places + " `" + way.text() + "`: " + verdict(way, way.verdict()));
    }

    private static String verdict(CompanyWay way, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Taken _ -> "this line gave the lead to the company";
            case Verdict.Blocked(LinePlace line, var finding) ->
                    where(way, line) + TraceText.of(finding);
            case Verdict.NotDrawn(LinePlace line, var draw) ->
                    where(way, line)
                            + "everything holds, but the draw went against it: "
                            + draw.drawn()
                            + " is not below "
                            + draw.threshold();
            case Verdict.OtherDrawn(LinePlace line, var drawn) ->
                    where(way, line) + TraceText.of(drawn);
            case Verdict.TakenEarlier(LinePlace line, var company) ->
                    TraceText.place(line) + " had given the lead to " + company + " before";
            case Verdict.NotReached _ -> "the decision did not get there";
        };
    }

    /** Names the line unless it is the last on the way. */
    private static String where(CompanyWay way, LinePlace line) {
        return line.equals(way.lines().getLast()) ? "" : TraceText.place(line) + ": ";
    }
}
