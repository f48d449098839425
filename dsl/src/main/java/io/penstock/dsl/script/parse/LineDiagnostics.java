package io.penstock.dsl.script.parse;

import io.penstock.dsl.diagnostic.Diagnostic;
import io.penstock.dsl.diagnostic.DiagnosticCode;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one line, though no more than is listed for a whole script. */
final class LineDiagnostics {

    private final int line;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    LineDiagnostics(int line) {
        this.line = line;
    }

    void add(DiagnosticCode code, RawTerm term, String message) {
        add(diagnostic(code, term, message));
    }

    void add(DiagnosticCode code, RawTerm term, String message, String fix) {
        add(diagnostic(code, term, message).withFix(fix));
    }

    boolean isEmpty() {
        return diagnostics.isEmpty();
    }

    boolean has(DiagnosticCode code) {
        return diagnostics.stream().anyMatch(each -> each.code().equals(code.name()));
    }

    List<Diagnostic> toList() {
        return List.copyOf(diagnostics);
    }

    private void add(Diagnostic diagnostic) {
        if (diagnostics.size() <= ScriptParser.MAXIMUM_ERRORS) {
            diagnostics.add(diagnostic);
        }
    }

    private Diagnostic diagnostic(DiagnosticCode code, RawTerm term, String message) {
        return Diagnostic.of(code, line, term.column(), term.text().length(), message);
    }
}
