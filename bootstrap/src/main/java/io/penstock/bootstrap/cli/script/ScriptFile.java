package io.penstock.bootstrap.cli.script;

import io.penstock.dsl.diagnostic.Diagnostic;
import io.penstock.dsl.diagnostic.DiagnosticPrinter;
import io.penstock.dsl.script.parse.ParsedScript;
import io.penstock.dsl.script.parse.ScriptParser;
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
        return new DiagnosticPrinter(path.toString(), text).print(diagnostics);
    }
}
