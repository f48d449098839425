package io.penstock.application.configuration;

import io.penstock.dsl.diagnostic.Severity;
import io.penstock.dsl.document.DocumentProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * All that a check has found. Immutable.
 *
 * @param problems what refuses a save
 * @param diagnostics what the checker says of scripts; errors refuse a save, and warnings where
 *     that is wanted
 */
record Findings(List<DocumentProblem> problems, List<FieldDiagnostic> diagnostics) {

    static final Findings NONE = new Findings(List.of(), List.of());

    Findings {
        problems = List.copyOf(problems);
        diagnostics = List.copyOf(diagnostics);
    }

    /** What all of these have found. */
    static Findings all(List<Findings> several) {
        return new Findings(
                several.stream().flatMap(each -> each.problems.stream()).toList(),
                several.stream().flatMap(each -> each.diagnostics.stream()).toList());
    }

    /** The same, each field below a path. */
    Findings below(String path) {
        return new Findings(
                problems.stream()
                        .map(found ->
                                new DocumentProblem(path + "." + found.field(), found.message()))
                        .toList(),
                diagnostics.stream()
                        .map(found ->
                                new FieldDiagnostic(path + "." + found.field(), found.diagnostic()))
                        .toList());
    }

    /** Whether a save is refused. */
    boolean refuse(boolean strict) {
        return !problems.isEmpty()
                || diagnostics.stream().anyMatch(found -> strict || found.diagnostic().isError());
    }

    /** Every reason for a refusal with its field, also where diagnostics are the reason. */
    List<DocumentProblem> reasons() {
        List<DocumentProblem> reasons = new ArrayList<>(problems);
        diagnostics.forEach(
                found -> reasons.add(new DocumentProblem(found.field(), sentence(found))));
        return reasons;
    }

    private static String sentence(FieldDiagnostic found) {
        // What is said of a flow has its place in the field.
        return (FlowFindings.isOne(found)
                        ? ""
                        : "line "
                                + found.diagnostic().line()
                                + ", column "
                                + found.diagnostic().column()
                                + ": ")
                + (found.diagnostic().severity() == Severity.WARNING ? "warning: " : "")
                + found.diagnostic().message();
    }
}
