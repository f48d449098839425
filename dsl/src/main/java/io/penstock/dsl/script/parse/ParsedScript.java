package io.penstock.dsl.script.parse;

import io.penstock.dsl.diagnostic.Diagnostic;
import io.penstock.dsl.script.syntax.Script;
import java.util.List;

/**
 * What came of parsing a text.
 *
 * @param script the tree, in which lines with an error are kept but not evaluated
 * @param diagnostics what is wrong with the text itself, sorted
 */
public record ParsedScript(Script script, List<Diagnostic> diagnostics) {

    public ParsedScript {
        diagnostics = diagnostics.stream().sorted().toList();
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
