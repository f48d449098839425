package io.penstock.dsl.template;

import io.penstock.domain.expression.Variables;
import java.util.function.UnaryOperator;

/** A text in the making, of at most 1,000,000 characters. Not thread-safe. */
final class Rendering {

    static final int MOST = 1_000_000;

    private final StringBuilder text = new StringBuilder();
    private final Variables variables;
    private final UnaryOperator<String> escape;

    Rendering(Variables variables, UnaryOperator<String> escape) {
        this.variables = variables;
        this.escape = escape;
    }

    Variables variables() {
        return variables;
    }

    void append(String literal) {
        if (literal.length() > MOST - text.length()) {
            throw new RenderedTooLargeException(MOST);
        }
        text.append(literal);
    }

    void appendValue(String value) {
        if (value.length() > MOST) {
            throw new RenderedTooLargeException(MOST);
        }
        append(escape.apply(value));
    }

    String text() {
        return text.toString();
    }
}
