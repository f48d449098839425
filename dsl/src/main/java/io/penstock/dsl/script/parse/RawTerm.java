package io.penstock.dsl.script.parse;

/**
 * A term as it is written.
 *
 * @param column where it begins, from 1, in UTF-16 code units
 */
record RawTerm(String text, int column) {

    private static final int LONGEST_QUOTE = 60;
    private static final int LONGEST_FIX = 100;

    /** The term for a message, shortened where it is long. */
    String quoted() {
        return quoted(text);
    }

    /** A text for a fix, cut where it is long. */
    static String shortened(String text) {
        return text.length() <= LONGEST_FIX ? text : text.substring(0, LONGEST_FIX) + "…";
    }

    static String quoted(String text) {
        return text.length() <= LONGEST_QUOTE
                ? "'" + text + "'"
                : "'" + text.substring(0, LONGEST_QUOTE) + "…'";
    }
}
