package io.penstock.application.flow.trial;

import io.penstock.domain.routing.ScriptName;
import io.penstock.dsl.diagnostic.Diagnostic;
import io.penstock.dsl.document.DocumentReader;
import io.penstock.dsl.script.check.ScriptChecker;
import io.penstock.dsl.script.check.ScriptRole;
import io.penstock.dsl.script.check.Surroundings;
import io.penstock.dsl.script.evaluate.CompiledScript;
import io.penstock.dsl.script.parse.ParsedScript;
import io.penstock.dsl.script.parse.ScriptParser;
import java.util.Map;
import java.util.Optional;

/** The script that steps of a trial ask; one with rotators cannot be tried. */
final class TrialScript {

    private TrialScript() {}

    /** Reads it; each error is a problem of its own. */
    static Optional<CompiledScript> read(DocumentReader reader, String key) {
        return reader.text(key, ScriptParser.MAXIMUM_BYTES)
                .map(text -> compiled(reader, key, text));
    }

    private static CompiledScript compiled(DocumentReader reader, String key, String text) {
        ParsedScript parsed = ScriptParser.parse(text);
        ScriptChecker.check(
                        parsed,
                        new Surroundings(
                                ScriptRole.RECEIPT, Optional.empty(), Map.of(), Optional.empty()))
                .stream()
                .filter(Diagnostic::isError)
                .forEach(error ->
                        reader.problem(
                                key,
                                "has an error on line " + error.line() + ": " + error.message()));
        return CompiledScript.compile(ScriptName.offer(1), parsed.script(), Map.of());
    }
}
