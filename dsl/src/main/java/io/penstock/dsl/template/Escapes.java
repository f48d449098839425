package io.penstock.dsl.template;

import io.penstock.dsl.criteria.evaluate.PercentEncoding;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** What is done to values for where they stand. */
public final class Escapes {

    /** Nothing. */
    public static final UnaryOperator<String> NONE = UnaryOperator.identity();

    /** For the inside of a JSON string; a lone surrogate becomes U+FFFD. */
    public static final UnaryOperator<String> JSON = JsonEscape::of;

    /** For XML text and attributes; what XML 1.0 forbids is left out. */
    public static final UnaryOperator<String> XML = XmlEscape::of;

    /** For one component of an address: percent-encoded UTF-8, a blank as {@code %20}. */
    public static final UnaryOperator<String> URL = PercentEncoding::of;

    /** For {@code application/x-www-form-urlencoded}: a blank as {@code +}. */
    public static final UnaryOperator<String> FORM =
            text -> URLEncoder.encode(text, StandardCharsets.UTF_8);

    /**
     * A whole field of CSV, quoted where needed. One that a spreadsheet would take for a formula
     * gets an apostrophe before it; plain numbers such as {@code -5} stay.
     */
    public static final UnaryOperator<String> CSV = CsvEscape::of;

    /** For a header: without line ends and other control characters. */
    public static final UnaryOperator<String> HEADER = Escapes::withoutControls;

    private Escapes() {}

    private static String withoutControls(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> !Character.isISOControl(point))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
