package io.penstock.bootstrap.sink;

/** Makes what callers sent harmless where it is shown. */
final class Plain {

    private static final int LONGEST = 200;

    private Plain() {}

    /** For a terminal: one line of at most 200 characters, control characters as {@code ?}. */
    static String line(String text) {
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
        return visible(shown.replace('\n', '?').replace('\t', '?'));
    }

    /** For a page: no character of it is markup. */
    static String html(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        visible(text).chars().forEach(character -> append(escaped, (char) character));
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, char character) {
        switch (character) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            default -> escaped.append(character);
        }
    }

    private static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean hidden =
                    (Character.isISOControl(character) && character != '\n' && character != '\t')
                            || Character.getType(character) == Character.FORMAT;
            visible.append(hidden ? '?' : character);
        }
        return visible.toString();
    }
}
