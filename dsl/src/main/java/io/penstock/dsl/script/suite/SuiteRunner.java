package io.penstock.dsl.script.suite;

import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.domain.routing.ScriptName;
import io.penstock.dsl.diagnostic.Diagnostic;
import io.penstock.dsl.script.check.ScriptChecker;
import io.penstock.dsl.script.check.ScriptRole;
import io.penstock.dsl.script.check.Surroundings;
import io.penstock.dsl.script.evaluate.CompiledScript;
import io.penstock.dsl.script.evaluate.Draws;
import io.penstock.dsl.script.evaluate.Odds;
import io.penstock.dsl.script.evaluate.Situation;
import io.penstock.dsl.script.explain.TraceText;
import io.penstock.dsl.script.syntax.Script;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Runs suites; probabilities are computed, so that nothing in it is left to chance. */
public final class SuiteRunner {

    /** Traces need a lead whose draws they show. */
    private static final long SEED = Draws.seed("test");

    private static final Comparator<ExpectedDiagnostic> BY_PLACE =
            Comparator.comparingInt(ExpectedDiagnostic::line)
                    .thenComparing(ExpectedDiagnostic::code);

    private final Suite suite;
    private final Map<RotatorId, Script> rotators;

    private SuiteRunner(Suite suite) {
        this.suite = suite;
        this.rotators =
                suite.rotators().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        entry -> entry.getValue().parsed().script()));
    }

    /**
     * Runs a suite. Errors of the script itself count as such only where the suite does not say
     * which diagnostics it expects.
     */
    public static SuiteResult run(Suite suite) {
        return new SuiteRunner(suite).run();
    }

    private SuiteResult run() {
        List<Diagnostic> found = check(suite.script(), ScriptRole.RECEIPT, Optional.empty());
        String errors = errors(found);
        if (!errors.isEmpty()) {
            return new SuiteResult(errors, List.of());
        }
        List<CaseResult> results = new ArrayList<>();
        suite.diagnostics().map(expected -> compare(expected, found)).ifPresent(results::add);
        CompiledScript script =
                CompiledScript.compile(
                        ScriptName.offer(1), suite.script().parsed().script(), rotators);
        suite.cases().forEach(each -> results.add(run(script, each)));
        return new SuiteResult("", results);
    }

    private List<Diagnostic> check(
            SuiteScript script, ScriptRole role, Optional<RotatorId> rotator) {
        return ScriptChecker.check(
                script.parsed(), new Surroundings(role, Optional.empty(), rotators, rotator));
    }

    private String errors(List<Diagnostic> ofScript) {
        StringBuilder errors = new StringBuilder();
        if (suite.diagnostics().isEmpty()) {
            errors.append(suite.script().print(onlyErrors(ofScript)));
        }
        new TreeMap<>(suite.rotators())
                .forEach((rotator, script) ->
                        errors.append(
                                script.print(
                                        onlyErrors(
                                                check(
                                                        script,
                                                        ScriptRole.ROTATOR,
                                                        Optional.of(rotator))))));
        return errors.toString();
    }

    private static List<Diagnostic> onlyErrors(List<Diagnostic> diagnostics) {
        return diagnostics.stream().filter(Diagnostic::isError).toList();
    }

    private CaseResult compare(List<ExpectedDiagnostic> expected, List<Diagnostic> found) {
        List<ExpectedDiagnostic> wanted = expected.stream().sorted(BY_PLACE).toList();
        List<ExpectedDiagnostic> given =
                found.stream()
                        .map(each -> new ExpectedDiagnostic(each.line(), each.code()))
                        .sorted(BY_PLACE)
                        .toList();
        return new CaseResult(
                "diagnostics",
                wanted.equals(given),
                text(wanted),
                text(given),
                suite.script().print(found));
    }

    private static String text(List<ExpectedDiagnostic> diagnostics) {
        return diagnostics.isEmpty()
                ? "none"
                : diagnostics.stream()
                        .map(ExpectedDiagnostic::toString)
                        .collect(Collectors.joining(", "));
    }

    private CaseResult run(CompiledScript script, SuiteCase each) {
        Situation situation = new Situation(each.lead(), SEED, each.at(), suite.zone());
        RoutingGuards guards = suite.companies().guards(each.at(), suite.zone());
        Odds odds = script.odds(situation, guards);
        boolean passed =
                odds.exact()
                        && each.expectations().stream()
                                .allMatch(expectation -> expectation.isMetBy(odds));
        return new CaseResult(
                "case " + each.number(),
                passed,
                each.expectations().stream()
                        .map(Expectation::toString)
                        .collect(Collectors.joining(" and ")),
                OddsText.of(odds),
                passed ? "" : TraceText.of(script.trace(situation, guards)));
    }
}
