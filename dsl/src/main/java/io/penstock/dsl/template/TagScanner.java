package io.penstock.dsl.template;

import io.penstock.dsl.criteria.Problems;
import io.penstock.dsl.criteria.token.Quotes;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a template into text and tags. Of a row of braces every four are a literal pair, and the
 * last two of the others open a tag. A tag ends with the first closing braces outside quotes.
 */
final class TagScanner {

    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";

    private final Problems problems;
    private final String source;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private int place;

    TagScanner(Problems problems) {
        this.problems = problems;
        this.source = problems.source();
    }

    List<Piece> scan() {
        int open = source.indexOf(OPEN);
        while (open >= 0) {
            literal.append(source, place, open);
            place = open;
            braces();
            open = source.indexOf(OPEN, place);
        }
        literal.append(source, place, source.length());
        endLiteral();
        return pieces;
    }

    private void braces() {
        int end = place;
        while (end < source.length() && source.charAt(end) == '{') {
            end++;
        }
        int braces = end - place;
        literal.append(OPEN.repeat(braces / 4));
        int rest = braces % 4;
        if (rest < 2) {
            literal.append("{".repeat(rest));
            place = end;
            return;
        }
        literal.append("{".repeat(rest - 2));
        tag(end - 2);
    }

    private void tag(int from) {
        int close = close(from + 2, true);
        if (close < 0) {
            close = close(from + 2, false);
        }
        if (close < 0) {
            problems.add(from, from + 2, "This '{{' has no '}}'; a literal one is written '{{{{'.");
            place = from + 2;
            return;
        }
        endLiteral();
        place = close + 2;
        pieces.add(new Piece.Tag(from, place));
    }

    /** Where the closing braces are, or -1 where there are none or another tag opens before. */
    private int close(int from, boolean mindsQuotes) {
        int at = from;
        while (at >= 0 && at < source.length()) {
            if (source.startsWith(CLOSE, at)) {
                return at;
            }
            if (source.startsWith(OPEN, at)) {
                return -1;
            }
            char character = source.charAt(at);
            boolean quote = mindsQuotes && (character == '\'' || character == '"');
            at = quote ? Quotes.end(source, at, source.length()) : at + 1;
        }
        return -1;
    }

    private void endLiteral() {
        if (!literal.isEmpty()) {
            pieces.add(new Piece.Literal(literal.toString()));
            literal.setLength(0);
        }
    }
}
