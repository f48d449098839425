package io.penstock.http.body;

/** Comments from {@code //} to the end of a line, which documents that people write may have. */
public final class LineComments {

    private static final String BEFORE = ",{}[]";

    private LineComments() {}

    /**
     * The text with blanks in the place of each comment, so that all else keeps its line and
     * column. Comments are looked for in JSON and in YAML that is written like it, outside of texts
     * in quotes and behind a blank, a comma or a bracket; any other text is given back as it is.
     */
    public static String blanked(String text) {
        if (!text.contains("//") || !isBracketed(text)) {
            return text;
        }
        StringBuilder blanked = new StringBuilder(text);
        char quote = 0;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (quote != 0) {
                if (character == '\\' && quote == '"') {
                    index++;
                } else if (character == quote) {
                    quote = 0;
                }
            } else if (isQuote(text, index)) {
                quote = character;
            } else if (isComment(text, index)) {
                index = blank(blanked, index);
            }
        }
        return blanked.toString();
    }

    /** Whether it begins with a bracket, comments aside. */
    private static boolean isBracketed(String text) {
        int index = 0;
        while (index < text.length()) {
            if (Character.isWhitespace(text.charAt(index))) {
                index++;
            } else if (text.startsWith("//", index)) {
                int end = text.indexOf('\n', index);
                index = end < 0 ? text.length() : end;
            } else {
                return text.charAt(index) == '{' || text.charAt(index) == '[';
            }
        }
        return false;
    }

    /** An apostrophe within a word begins no text. */
    private static boolean isQuote(String text, int index) {
        char character = text.charAt(index);
        return character == '"'
                || (character == '\''
                        && (index == 0 || !Character.isLetterOrDigit(text.charAt(index - 1))));
    }

    private static boolean isComment(String text, int index) {
        if (!text.startsWith("//", index)) {
            return false;
        }
        char before = index == 0 ? '\n' : text.charAt(index - 1);
        return Character.isWhitespace(before)
                || BEFORE.indexOf(before) >= 0
                || before == '"'
                || Character.isDigit(before);
    }

    /** Blanks up to the end of the line, and says where that is. */
    private static int blank(StringBuilder text, int from) {
        int index = from;
        while (index < text.length() && text.charAt(index) != '\n') {
            text.setCharAt(index, ' ');
            index++;
        }
        return index;
    }
}
