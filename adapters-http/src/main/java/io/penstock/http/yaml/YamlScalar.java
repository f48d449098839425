package io.penstock.http.yaml;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes one text as YAML, as plainly as it can be read back for certain. */
final class YamlScalar {

    /** Words that some reader or other takes for something else than text. */
    private static final Set<String> RESERVED =
            Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf");

    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z_](?:[A-Za-z0-9 _./-]*[A-Za-z0-9_/])?");

    /** The first line shows how far the block is indented, so it has no blank in front. */
    private static final Pattern BLOCK = Pattern.compile("\\S[^\\n]*\\n[\\s\\S]*");

    private YamlScalar() {}

    static String of(String text) {
        return PLAIN.matcher(text).matches() && !RESERVED.contains(text.toLowerCase(Locale.ROOT))
                ? text
                : quoted(text);
    }

    /** Whether a text has several lines and can be written as a block. */
    static boolean isBlock(String text) {
        return BLOCK.matcher(text).matches() && text.codePoints().allMatch(YamlScalar::isUsual);
    }

    /** A block with its lines, to be written after a key and a blank. */
    static String block(String text, String indent) {
        StringBuilder block = new StringBuilder("|");
        if (!text.endsWith("\n")) {
            block.append('-');
        } else if (text.endsWith("\n\n")) {
            block.append('+');
        }
        block.append('\n');
        String lines = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        for (String line : lines.split("\n", -1)) {
            block.append(line.isEmpty() ? "" : indent).append(line).append('\n');
        }
        return block.toString();
    }

    private static boolean isUsual(int point) {
        return point == '\n' || point == '\t' || !needsEscape(point);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints()
                .forEach(point -> {
                    switch (point) {
                        case '"' -> quoted.append("\\\"");
                        case '\\' -> quoted.append("\\\\");
                        case '\n' -> quoted.append("\\n");
                        case '\r' -> quoted.append("\\r");
                        case '\t' -> quoted.append("\\t");
                        default -> {
                            if (needsEscape(point)) {
                                quoted.append("\\u%04X".formatted(point));
                            } else {
                                quoted.appendCodePoint(point);
                            }
                        }
                    }
                });
        return quoted.append('"').toString();
    }

    /** Controls, breaks of lines and paragraphs, and byte-order marks; none lies above U+FFFF. */
    private static boolean needsEscape(int point) {
        int type = Character.getType(point);
        return Character.isISOControl(point)
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || point == 0xFEFF
                || point == 0xFFFE
                || point == 0xFFFF;
    }
}
