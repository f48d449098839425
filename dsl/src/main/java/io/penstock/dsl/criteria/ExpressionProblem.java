package io.penstock.dsl.criteria;

import io.penstock.dsl.diagnostic.MarkedSource;
import io.penstock.dsl.diagnostic.VisibleText;
import java.util.Optional;

/**
 * One thing that is wrong with a condition or a template.
 *
 * @param line where it is, from 1
 * @param column where it begins, from 1, in UTF-16 code units
 * @param length how far it reaches on its line, in UTF-16 code units, 1 or more
 * @param message what is wrong and what was expected
 * @param fix what to write in place of the marked part, or to do, where that is known
 */
public record ExpressionProblem(
        int line, int column, int length, String message, Optional<String> fix) {

    public ExpressionProblem {
        if (line < 1 || column < 1 || length < 1) {
            throw new IllegalArgumentException("Places are counted from 1.");
        }
    }

    /**
     * The problem with its line and carets below the part, in one to four lines that each end with
     * a line feed.
     *
     * @param source the text that it is a problem of
     */
    public String show(String source) {
        StringBuilder shown = new StringBuilder();
        shown.append(line).append(':').append(column).append(": ");
        shown.append(VisibleText.of(message)).append('\n');
        new MarkedSource(source).mark(line, column, length).ifPresent(shown::append);
        fix.ifPresent(text -> shown.append("  fix: ").append(VisibleText.of(text)).append('\n'));
        return shown.toString();
    }
}
