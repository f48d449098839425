package io.penstock.dsl.script.syntax;

import java.util.List;

/**
 * The tree of a script's text.
 *
 * @param statements what each line of the text holds, in order
 */
public record Script(List<Statement> statements) {

    /** The script without a line. */
    public static final Script EMPTY = new Script(List.of());

    public Script {
        statements = List.copyOf(statements);
    }

    /** The rules, which are what an evaluation sees. */
    public List<Line> lines() {
        return statements.stream().filter(Line.class::isInstance).map(Line.class::cast).toList();
    }
}
