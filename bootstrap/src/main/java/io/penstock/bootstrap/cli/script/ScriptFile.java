package io.penstock.bootstrap.cli.script;

import io.penstock.dsl.diagnostic.Diagnostic;
import io.penstock.dsl.diagnostic.DiagnosticPrinter;
import io.penstock.dsl.script.parse.ParsedScript;
import io.penstock.dsl.script.parse.ScriptParser;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;

/**
 * A script that was read from a file.
 *
 * @param path the file as it was named
 * @param text its text
 */
record ScriptFile(Path path, String text, ParsedScript parsed) {

    /**
     * Reads a script, whatever it holds.
     *
     * @throws InputException when the file cannot be read
     */
    static ScriptFile read(Path path) {
        byte[] content = InputFiles.read(path);
        return new ScriptFile(
                path, new String(content, StandardCharsets.UTF_8), ScriptParser.parse(content));
    }

    String print(Collection<Diagnostic> diagnostics) {
        return printer().print(diagnostics);
    }

    /** Prints one after the other. */
    void print(Collection<Diagnostic> diagnostics, PrintWriter out) {
        printer().print(diagnostics, out::print);
        out.flush();
    }

    private DiagnosticPrinter printer() {
        return new DiagnosticPrinter(path.toString(), text);
    }
}
