package io.penstock.dsl.template;

import java.util.List;
import java.util.Locale;

/** What stands in a tag, by its first word. */
final class Tags {

    static final String IF = "if";
    static final String IF_OPEN = "if_business_hours";
    static final String IF_CLOSED = "if_not_business_hours";

    /** The blocks that there are. */
    static final List<String> BLOCKS = List.of(IF, IF_OPEN, IF_CLOSED);

    private Tags() {}

    /** Where something other than a blank begins, or the end. */
    static int skipBlanks(String source, int from, int end) {
        int place = from;
        while (place < end && Character.isWhitespace(source.charAt(place))) {
            place++;
        }
        return place;
    }

    /** Where the word that begins here ends. */
    static int endOfWord(String source, int from, int end) {
        int place = from;
        while (place < end && isPartOfWord(source.charAt(place))) {
            place++;
        }
        return place;
    }

    private static boolean isPartOfWord(char character) {
        return Character.isLetterOrDigit(character) || character == '_';
    }

    /** The word in lower case. */
    static String word(String source, int from, int end) {
        return source.substring(from, end).toLowerCase(Locale.ROOT);
    }
}
