package io.penstock.dsl.diagnostic;

/**
 * What is shown of a source line: all of it or, of a long one, what stands around the marked part.
 *
 * @param text the line or a part of it, with an ellipsis where it is cut
 * @param underline carets that stand below the marked part
 */
record Excerpt(String text, String underline) {

    /** The most of a line that is shown, in UTF-16 code units. */
    static final int WIDTH = 120;

    private static final int LEAST_AROUND = 20;
    private static final String CUT = "…";

    /**
     * The excerpt around a part of a line.
     *
     * @param column where the part begins, from 1
     * @param length how far it reaches
     */
    static Excerpt of(String line, int column, int length) {
        int begin = Math.min(column - 1, line.length());
        int end = begin + Math.min(length, line.length() - begin);
        int marked = Math.min(end - begin, WIDTH - 2 * LEAST_AROUND);
        int last = Math.max(0, line.length() - WIDTH);
        int start = Math.clamp(begin - (WIDTH - marked) / 2, 0, last);
        int from = whole(line, start);
        int to = whole(line, Math.min(start + WIDTH, line.length()));
        String before = from > 0 ? CUT : "";
        String after = to < line.length() ? CUT : "";
        int carets = Math.max(1, line.codePointCount(begin, Math.min(end, to)));
        return new Excerpt(
                before + VisibleText.of(line.substring(from, to)) + after,
                blanks(before + line.substring(from, begin)) + "^".repeat(carets));
    }

    /** The same place, or the one before where a surrogate pair would be cut. */
    private static int whole(String line, int place) {
        boolean inside =
                place > 0
                        && place < line.length()
                        && Character.isSurrogatePair(line.charAt(place - 1), line.charAt(place));
        return inside ? place - 1 : place;
    }

    /** Tabs stay tabs and a surrogate pair takes one place, so that the carets stand below. */
    private static String blanks(String text) {
        StringBuilder blanks = new StringBuilder();
        text.codePoints().forEach(point -> blanks.append(point == '\t' ? '\t' : ' '));
        return blanks.toString();
    }
}
