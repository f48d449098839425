package io.penstock.dsl.script.whynot;

import io.penstock.domain.routing.LinePlace;
import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.domain.routing.ScriptName;
import io.penstock.dsl.script.evaluate.CompiledScript;
import io.penstock.dsl.script.evaluate.Finding;
import io.penstock.dsl.script.evaluate.Situation;
import io.penstock.dsl.script.evaluate.TraceStep;
import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.PlacedTerm;
import io.penstock.dsl.script.syntax.Script;
import io.penstock.dsl.script.syntax.Term;
import io.penstock.dsl.script.syntax.Term.RotatorTarget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tries one way by itself: a script with no other line, and with every draw won, tells what on the
 * way does not hold.
 */
final class OpenWay {

    private OpenWay() {}

    static Optional<Verdict> blocked(
            ScriptName name, List<Line> way, Situation situation, RoutingGuards guards) {
        Map<RotatorId, Script> alone = new HashMap<>();
        for (int depth = 1; depth < way.size(); depth++) {
            // Numbered by depth, as a way may pass through one rotator twice.
            alone.put(new RotatorId(depth), lone(way, depth));
        }
        List<LinePlace> places = Ways.places(name, way);
        return CompiledScript.compile(name, lone(way, 0), alone)
                .trace(situation, guards)
                .steps()
                .stream()
                .filter(step -> step.finding() instanceof Finding.Blocked)
                .map(step -> verdict(step, places))
                .findFirst();
    }

    private static Verdict verdict(TraceStep step, List<LinePlace> places) {
        return new Verdict.Blocked(places.get(step.depth()), (Finding.Blocked) step.finding());
    }

    private static Script lone(List<Line> way, int depth) {
        Line line = way.get(depth);
        List<PlacedTerm> terms = new ArrayList<>();
        for (PlacedTerm placed : line.terms()) {
            terms.add(new PlacedTerm(open(placed.term(), depth), placed.span()));
        }
        return new Script(List.of(new Line(line.number(), line.text(), terms)));
    }

    private static Term open(Term term, int depth) {
        return switch (term) {
            case Term.Probability _ -> new Term.Probability(Term.Probability.CERTAIN);
            case RotatorTarget target -> new RotatorTarget(new RotatorId(depth + 1), false);
            case Term.Match _,
                    Term.TimeWindow _,
                    Term.DayWindow _,
                    Term.Active _,
                    Term.CapLimit _,
                    Term.MalformedCap _,
                    Term.CompanyTarget _ ->
                    term;
        };
    }
}
