package io.penstock.dsl.template;

/** The inside of a JSON string. */
final class JsonEscape {

    private static final int REPLACEMENT = '\uFFFD';

    private JsonEscape() {}

    static String of(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> append(escaped, point));
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, int point) {
        switch (point) {
            case '"' -> escaped.append("\\\"");
            case '\\' -> escaped.append("\\\\");
            case '\n' -> escaped.append("\\n");
            case '\r' -> escaped.append("\\r");
            case '\t' -> escaped.append("\\t");
            default -> {
                if (point < ' ' || point == '\u2028' || point == '\u2029') {
                    escaped.append("\\u%04x".formatted(point));
                } else {
                    boolean lone = Character.getType(point) == Character.SURROGATE;
                    escaped.appendCodePoint(lone ? REPLACEMENT : point);
                }
            }
        }
    }
}
