package io.penstock.dsl.criteria.token;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * JSONPath and XPath names. One ends before a blank, a comma, a comparison sign or a closing
 * parenthesis that is not its own; in its brackets, parentheses and quotes all these belong to it.
 * A JSONPath also ends before {@code ?}, {@code :}, <code>&</code> and {@code |}.
 */
final class Paths {

    private static final String ENDS = ",=<>!]})";
    private static final String ENDS_OF_JSON_PATH = "?:&|";

    /**
     * A path.
     *
     * @param open the place of a bracket or quote that is not closed, or -1
     */
    record Reading(int end, int open) {}

    private Paths() {}

    static Reading read(String source, int from, int end) {
        boolean json = source.charAt(from) == '$';
        Deque<Integer> open = new ArrayDeque<>();
        int place = from;
        while (place < end) {
            char character = source.charAt(place);
            if (open.isEmpty() && endsPath(character, json)) {
                break;
            }
            if (Quotes.isStraight(character)) {
                int close = Quotes.end(source, place, end);
                if (close < 0) {
                    return new Reading(end, place);
                }
                place = close;
                continue;
            }
            if (character == '(' || character == '[') {
                open.push(place);
            } else if (character == ')' || character == ']') {
                open.pop();
            }
            place++;
        }
        return new Reading(place, open.isEmpty() ? -1 : open.peek());
    }

    private static boolean endsPath(char character, boolean json) {
        return Character.isWhitespace(character)
                || ENDS.indexOf(character) >= 0
                || (json && ENDS_OF_JSON_PATH.indexOf(character) >= 0);
    }
}
