package io.penstock.dsl.criteria;

import io.penstock.dsl.criteria.evaluate.Expression;
import io.penstock.dsl.criteria.token.Lexer;
import io.penstock.dsl.criteria.token.Tokens;
import java.util.Set;

/** Reads expressions that are parts of a text. Not thread-safe. */
public final class ExpressionParser {

    /** The most characters of an expression. */
    static final int LONGEST = 10_000;

    private final Problems problems;
    private final Scope scope;

    /**
     * A parser for the parts of one text.
     *
     * @param problems of the text, where those of the parts are added
     */
    public ExpressionParser(Problems problems, Scope scope) {
        this.problems = problems;
        this.scope = scope;
    }

    /**
     * A part of the text as a condition. After a problem it means nothing.
     *
     * @param from where the part begins, from 0
     * @param to where it ends
     */
    public Expression condition(int from, int to) {
        return parse(from, to, true);
    }

    /** A part of the text as a value. After a problem it means nothing. */
    public Expression value(int from, int to) {
        return parse(from, to, false);
    }

    private Expression parse(int from, int to, boolean isCondition) {
        if (to - from > LONGEST) {
            problems.add(from, to, "An expression has at most %,d characters.".formatted(LONGEST));
            return Parsed.broken(from, to).expression();
        }
        Tokens read = Lexer.read(problems.source(), from, to);
        read.faults()
                .forEach(fault ->
                        problems.add(fault.from(), fault.to(), fault.message(), fault.fix()));
        TreeParser tree = new TreeParser(new TokenCursor(read.tokens()), problems, scope);
        Parsed parsed = tree.upTo(Set.of());
        if (isCondition) {
            tree.requireCondition(parsed);
        }
        return parsed.expression();
    }
}
