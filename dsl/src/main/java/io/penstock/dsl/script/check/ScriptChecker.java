package io.penstock.dsl.script.check;

import io.penstock.dsl.diagnostic.Diagnostic;
import io.penstock.dsl.diagnostic.DiagnosticCode;
import io.penstock.dsl.script.parse.ParsedScript;
import io.penstock.dsl.script.parse.ScriptParser;
import io.penstock.dsl.script.syntax.Line;
import java.util.ArrayList;
import java.util.List;

/** Checks a whole script against its surroundings. */
public final class ScriptChecker {

    private ScriptChecker() {}

    /**
     * Checks a script.
     *
     * @return what the parser found and what the checks found, sorted
     */
    public static List<Diagnostic> check(ParsedScript script, Surroundings surroundings) {
        List<Diagnostic> diagnostics = new ArrayList<>(script.diagnostics());
        for (LineCheck check : checks(script, surroundings)) {
            for (Line line : script.script().lines()) {
                check.check(line, diagnostics::add);
            }
            check.finish(diagnostics::add);
        }
        return limited(diagnostics.stream().sorted().toList());
    }

    /** All warnings, and as many errors as are listed. */
    private static List<Diagnostic> limited(List<Diagnostic> sorted) {
        List<Diagnostic> listed = new ArrayList<>();
        int errors = 0;
        for (Diagnostic diagnostic : sorted) {
            errors += diagnostic.isError() ? 1 : 0;
            if (!diagnostic.isError() || errors <= ScriptParser.MAXIMUM_ERRORS) {
                listed.add(diagnostic);
            } else if (errors == ScriptParser.MAXIMUM_ERRORS + 1) {
                listed.add(tooMany(diagnostic));
            }
        }
        return List.copyOf(listed);
    }

    private static Diagnostic tooMany(Diagnostic first) {
        DiagnosticCode code = DiagnosticCode.TOO_MANY_ERRORS;
        return Diagnostic.of(
                code, first.line(), first.column(), first.length(), code.description());
    }

    private static List<LineCheck> checks(ParsedScript script, Surroundings surroundings) {
        List<LineCheck> checks = new ArrayList<>();
        checks.add(new TargetCheck(surroundings));
        checks.add(new NestingCheck(script.script(), surroundings));
        checks.add(new ValueCheck(surroundings.role()));
        checks.add(new CapCheck());
        checks.add(new FiringCheck());
        checks.add(new EmptyRotatorCheck(surroundings));
        // A bucket tries every line of a rotator, whatever stands above it.
        if (surroundings.role() != ScriptRole.ROTATOR) {
            ReachCheck reach = new ReachCheck();
            checks.add(reach);
            checks.add(new RestCheck());
            checks.add(new InertCheck(reach::isUnreachable));
        }
        return checks;
    }
}
