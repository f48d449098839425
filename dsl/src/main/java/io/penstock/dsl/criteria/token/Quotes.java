package io.penstock.dsl.criteria.token;

/**
 * Texts in quotes. A backslash stands before a quote or a backslash that is meant, {@code \n},
 * {@code \r} and {@code \t} are the line ends and the tab, and before any other character it stays,
 * as patterns have it.
 */
public final class Quotes {

    /**
     * A text.
     *
     * @param end where it ends, its closing quote included
     */
    record Reading(String text, int end, boolean isClosed) {}

    private Quotes() {}

    static boolean isStraight(int point) {
        return point == '\'' || point == '"';
    }

    static boolean isOpening(int point) {
        return isStraight(point) || closing(point) != point;
    }

    private static int closing(int point) {
        return switch (point) {
            case '‘', '’', '‚' -> '’';
            case '“', '”', '„' -> '”';
            default -> point;
        };
    }

    /**
     * Where a text in straight quotes ends, its closing quote included.
     *
     * @param from where its opening quote is
     * @return -1 when it is not closed before the end
     */
    public static int end(String source, int from, int end) {
        Reading text = read(source, from, end);
        return text.isClosed() ? text.end() : -1;
    }

    static Reading read(String source, int from, int end) {
        int close = closing(source.charAt(from));
        StringBuilder text = new StringBuilder();
        int place = from + 1;
        while (place < end && source.charAt(place) != close) {
            char character = source.charAt(place);
            if (character == '\\' && place + 1 < end) {
                append(text, source.charAt(place + 1));
                place += 2;
            } else {
                text.append(character);
                place++;
            }
        }
        return place < end
                ? new Reading(text.toString(), place + 1, true)
                : new Reading(text.toString(), end, false);
    }

    private static void append(StringBuilder text, char escaped) {
        switch (escaped) {
            case 'n' -> text.append('\n');
            case 'r' -> text.append('\r');
            case 't' -> text.append('\t');
            case '\\', '\'', '"' -> text.append(escaped);
            default -> text.append('\\').append(escaped);
        }
    }
}
