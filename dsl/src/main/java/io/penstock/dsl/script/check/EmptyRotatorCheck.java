package io.penstock.dsl.script.check;

import io.penstock.domain.routing.RotatorId;
import io.penstock.dsl.diagnostic.Diagnostic;
import io.penstock.dsl.diagnostic.DiagnosticCode;
import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.Script;
import io.penstock.dsl.script.syntax.Term.RotatorTarget;
import java.util.function.Consumer;

/** Lines that lead into a rotator without a line. */
final class EmptyRotatorCheck implements LineCheck {

    private final Surroundings surroundings;

    EmptyRotatorCheck(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void check(Line line, Consumer<Diagnostic> report) {
        if (!(line.target() instanceof RotatorTarget(RotatorId rotator, boolean _))) {
            return;
        }
        Script script = surroundings.rotators().get(rotator);
        if (script != null && script.lines().isEmpty()) {
            report.accept(
                    LineCheck.at(
                                    line.placedTarget(),
                                    DiagnosticCode.INERT,
                                    "rotator " + rotator + " has no line that could fire")
                            .withFix("add a line to the rotator, or remove this one"));
        }
    }
}
