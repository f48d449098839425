package io.penstock.dsl.script.check;

import io.penstock.dsl.diagnostic.Diagnostic;
import io.penstock.dsl.diagnostic.DiagnosticCode;
import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.PlacedTerm;
import java.util.function.Consumer;

/** One rule; it is shown the lines of a script in order, and may remember those before. */
interface LineCheck {

    void check(Line line, Consumer<Diagnostic> report);

    /** Says what can be said only after the last line. */
    default void finish(Consumer<Diagnostic> report) {}

    /** A diagnostic that marks one term. */
    static Diagnostic at(PlacedTerm placed, DiagnosticCode code, String message) {
        return Diagnostic.of(
                code,
                placed.span().line(),
                placed.span().column(),
                placed.span().length(),
                message);
    }
}
