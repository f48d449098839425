package io.penstock.dsl.template;

/** Text and attributes of XML 1.0. */
final class XmlEscape {

    private XmlEscape() {}

    static String of(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().filter(XmlEscape::isAllowed).forEach(point -> append(escaped, point));
        return escaped.toString();
    }

    /** The production Char of XML 1.0. */
    private static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= ' ' && point < Character.MIN_SURROGATE)
                || (point > Character.MAX_SURROGATE && point <= 0xFFFD)
                || point >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }

    private static void append(StringBuilder escaped, int point) {
        switch (point) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            case '\t', '\n', '\r' -> escaped.append("&#").append(point).append(';');
            default -> escaped.appendCodePoint(point);
        }
    }
}
