package io.penstock.dsl.script.check;

import io.penstock.dsl.diagnostic.Diagnostic;
import io.penstock.dsl.diagnostic.DiagnosticCode;
import io.penstock.dsl.script.parse.ParsedScript;
import io.penstock.dsl.script.parse.ScriptParser;
import io.penstock.dsl.script.syntax.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Checks a whole script against its surroundings. */
public final class ScriptChecker {

    /** The most warnings that are listed. */
    public static final int MAXIMUM_WARNINGS = 1_000;

    private ScriptChecker() {}

    /**
     * Checks a script.
     *
     * @return what the parser found and what the checks found, sorted
     */
    public static List<Diagnostic> check(ParsedScript script, Surroundings surroundings) {
        return check(script, surroundings, Set.of());
    }

    /**
     * Checks a script more strictly.
     *
     * @param errors the codes of warnings that count as errors
     * @return what the parser found and what the checks found, sorted
     */
    public static List<Diagnostic> check(
            ParsedScript script, Surroundings surroundings, Set<DiagnosticCode> errors) {
        Set<String> graver = errors.stream().map(Enum::name).collect(Collectors.toSet());
        List<Diagnostic> diagnostics = new ArrayList<>(script.diagnostics());
        Consumer<Diagnostic> report =
                found -> diagnostics.add(graver.contains(found.code()) ? found.asError() : found);
        for (LineCheck check : checks(script, surroundings)) {
            for (Line line : script.script().lines()) {
                check.check(line, report);
            }
            check.finish(report);
        }
        return limited(diagnostics.stream().sorted().toList());
    }

    /** As many errors and as many warnings as are listed. */
    private static List<Diagnostic> limited(List<Diagnostic> sorted) {
        List<Diagnostic> listed = new ArrayList<>();
        int errors = 0;
        int warnings = 0;
        for (Diagnostic diagnostic : sorted) {
            int left =
                    diagnostic.isError()
                            ? ScriptParser.MAXIMUM_ERRORS - errors++
                            : MAXIMUM_WARNINGS - warnings++;
            if (left > 0) {
                listed.add(diagnostic);
            } else if (left == 0) {
                listed.add(tooMany(diagnostic));
            }
        }
        return List.copyOf(listed);
    }

    private static Diagnostic tooMany(Diagnostic first) {
        DiagnosticCode code =
                first.isError() ? DiagnosticCode.TOO_MANY_ERRORS : DiagnosticCode.TOO_MANY_WARNINGS;
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
