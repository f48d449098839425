package io.penstock.dsl.script.suite;

import io.penstock.dsl.diagnostic.Diagnostic;
import io.penstock.dsl.diagnostic.DiagnosticPrinter;
import io.penstock.dsl.script.parse.ParsedScript;
import java.util.Collection;

/**
 * A script of a suite.
 *
 * @param name how messages name it
 * @param text its text
 */
record SuiteScript(String name, String text, ParsedScript parsed) {

    String print(Collection<Diagnostic> diagnostics) {
        return new DiagnosticPrinter(name, text).print(diagnostics);
    }
}
