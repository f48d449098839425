package io.penstock.dsl.script.format;

import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.PlacedTerm;
import io.penstock.dsl.script.syntax.Script;
import io.penstock.dsl.script.syntax.Statement;
import java.util.stream.Collectors;

/**
 * Writes scripts in their canonical form: keywords in lower case, one space between terms, the
 * terms in the order of {@link Line}, every line ended by a line feed. Comments and empty lines are
 * kept, and lines with an error stay as they are.
 */
public final class ScriptFormatter {

    private ScriptFormatter() {}

    /** The canonical text of a script, which parses to the same tree. */
    public static String format(Script script) {
        StringBuilder text = new StringBuilder();
        for (Statement statement : script.statements()) {
            text.append(format(statement)).append('\n');
        }
        return text.toString();
    }

    /** The canonical text of a line, which is also what the draws of the line are known by. */
    public static String canonical(Line line) {
        return line.terms().stream()
                .map(PlacedTerm::term)
                .map(TermFormatter::format)
                .collect(Collectors.joining(" "));
    }

    private static String format(Statement statement) {
        return switch (statement) {
            case Line line -> canonical(line);
            case Statement.Comment comment -> comment.text();
            case Statement.Blank _ -> "";
            case Statement.Faulty faulty -> faulty.text();
        };
    }
}
