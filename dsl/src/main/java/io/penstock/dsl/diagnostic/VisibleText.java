package io.penstock.dsl.diagnostic;

/** Shows what was written by others without letting it command the terminal. */
public final class VisibleText {

    private static final char CONTROL_PICTURES = '\u2400';
    private static final char DELETE = '\u007F';
    private static final char DELETE_PICTURE = '\u2421';
    private static final char OTHER = '\uFFFD';

    private VisibleText() {}

    /**
     * The text with one visible character in place of each that controls, formats or separates and
     * of each lone surrogate. Tabs stay.
     */
    public static String of(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().map(VisibleText::standIn).forEach(visible::appendCodePoint);
        return visible.toString();
    }

    /** The same for a text of many lines: line feeds stay too. */
    public static String ofLines(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> point == '\n' ? point : standIn(point))
                .forEach(visible::appendCodePoint);
        return visible.toString();
    }

    private static int standIn(int point) {
        if (point == '\t') {
            return point;
        }
        if (point < ' ') {
            return CONTROL_PICTURES + point;
        }
        if (point == DELETE) {
            return DELETE_PICTURE;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    OTHER;
            default -> point;
        };
    }
}
