package io.penstock.dsl.script.check;

import io.penstock.domain.routing.RotatorId;
import io.penstock.dsl.diagnostic.Diagnostic;
import io.penstock.dsl.diagnostic.DiagnosticCode;
import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.Script;
import io.penstock.dsl.script.syntax.Term.RotatorTarget;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Rotators must not lead round in a circle, nor be nested too deep. */
final class NestingCheck implements LineCheck {

    /** How deep rotators may be nested, the offer's script having depth 0. */
    private static final int MAXIMUM_DEPTH = 10;

    private static final int LONGEST_CIRCLE_SHOWN = 12;

    private final RotatorGraph graph;
    private final int depth;

    NestingCheck(Script script, Surroundings surroundings) {
        Map<RotatorId, Script> rotators = new HashMap<>(surroundings.rotators());
        surroundings.self().ifPresent(self -> rotators.put(self, script));
        graph = new RotatorGraph(rotators);
        int above =
                surroundings
                        .self()
                        .filter(self -> !graph.isEndless(self))
                        .map(self -> graph.above(self, MAXIMUM_DEPTH))
                        .orElse(0);
        depth = surroundings.role() == ScriptRole.ROTATOR ? 1 + above : 0;
    }

    @Override
    public void check(Line line, Consumer<Diagnostic> report) {
        if (!(line.target() instanceof RotatorTarget(RotatorId rotator, boolean _))) {
            return;
        }
        if (graph.isEndless(rotator)) {
            String circle =
                    graph.circle(rotator).stream()
                            .limit(LONGEST_CIRCLE_SHOWN)
                            .map(RotatorId::toString)
                            .collect(Collectors.joining(" → "));
            report.accept(
                    LineCheck.at(
                                    line.placedTarget(),
                                    DiagnosticCode.ROTATOR_CYCLE,
                                    "the rotator leads round in a circle: " + circle)
                            .withFix("name a company in place of one of these rotators"));
        } else if (depth + 1 + graph.height(rotator) > MAXIMUM_DEPTH) {
            report.accept(
                    LineCheck.at(
                                    line.placedTarget(),
                                    DiagnosticCode.TOO_DEEP,
                                    "rotators would be nested "
                                            + (depth + 1 + graph.height(rotator))
                                            + " deep; at most "
                                            + MAXIMUM_DEPTH
                                            + " is allowed")
                            .withFix("name the innermost rotators directly"));
        }
    }
}
