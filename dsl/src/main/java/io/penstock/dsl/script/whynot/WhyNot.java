package io.penstock.dsl.script.whynot;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.LinePlace;
import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.domain.routing.ScriptName;
import io.penstock.dsl.script.evaluate.CompiledScript;
import io.penstock.dsl.script.evaluate.Situation;
import io.penstock.dsl.script.evaluate.Trace;
import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.Script;
import java.util.List;
import java.util.Map;

/**
 * Tells for one lead why a company did not get it: for each line that names the company, also in
 * rotators that can be reached, the first thing that stood in the way.
 *
 * <p>What a line asks for is looked at even where an earlier line had taken the lead, so that a
 * condition which would have kept the lead away is told rather than the order of the lines.
 */
public final class WhyNot {

    /** The most ways that are looked at. */
    public static final int MOST_WAYS = Ways.MOST;

    private final ScriptName name;
    private final Situation situation;
    private final RoutingGuards guards;
    private final Trace trace;
    private final TraceLevel steps;

    private WhyNot(ScriptName name, Situation situation, RoutingGuards guards, Trace trace) {
        this.name = name;
        this.situation = situation;
        this.guards = guards;
        this.trace = trace;
        this.steps = TraceLevel.of(trace);
    }

    /**
     * Looks at every way to a company, the first {@link #MOST_WAYS} of them.
     *
     * @param name how the answer names the script
     * @return the ways in the order of the lines; empty when no line names the company
     */
    public static List<CompanyWay> explain(
            ScriptName name,
            Script script,
            Map<RotatorId, Script> rotators,
            Situation situation,
            RoutingGuards guards,
            CompanyId company) {
        Trace trace = CompiledScript.compile(name, script, rotators).trace(situation, guards);
        WhyNot why = new WhyNot(name, situation, guards, trace);
        return new Ways(rotators, company)
                .of(script).stream().map(way -> why.explain(way, company)).toList();
    }

    private CompanyWay explain(List<Line> way, CompanyId company) {
        List<LinePlace> places = Ways.places(name, way);
        Verdict verdict =
                OpenWay.blocked(name, way, situation, guards)
                        .orElseGet(() ->
                                steps.verdict(places, company, trace.choice().stepLimitReached()));
        return new CompanyWay(places, way.getLast().text(), verdict);
    }
}
