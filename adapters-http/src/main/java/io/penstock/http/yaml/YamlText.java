package io.penstock.http.yaml;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a tree of maps, lists of plain values, texts, numbers, booleans and nulls as YAML for
 * people: texts of several lines as blocks, and quotes only where they are needed. {@link YamlTree}
 * reads it back as it was. The library's own writer is not used because it writes blocks, such as
 * those in which a line begins with U+0085, that its reader does not read.
 */
public final class YamlText {

    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();

    private YamlText() {}

    /** The text of a tree. */
    public static String of(Map<String, ? extends @Nullable Object> tree) {
        YamlText yaml = new YamlText();
        if (tree.isEmpty()) {
            return "{}\n";
        }
        yaml.write(tree, "");
        return yaml.text.toString();
    }

    private void write(Map<?, ?> map, String indent) {
        map.forEach((key, value) -> {
            text.append(indent).append(key(String.valueOf(key))).append(':');
            if (value instanceof Map<?, ?> nested && !nested.isEmpty()) {
                text.append('\n');
                write(nested, indent + INDENT);
            } else if (value instanceof String block && YamlScalar.isBlock(block)) {
                text.append(' ').append(YamlScalar.block(block, indent + INDENT));
            } else {
                text.append(' ').append(flow(value)).append('\n');
            }
        });
    }

    private static String key(String key) {
        return key.matches("[1-9][0-9]*") ? key : YamlScalar.of(key);
    }

    private static String flow(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String scalar -> YamlScalar.of(scalar);
            case Map<?, ?> map ->
                    map.entrySet().stream()
                            .map(entry ->
                                    key(String.valueOf(entry.getKey()))
                                            + ": "
                                            + flow(entry.getValue()))
                            .collect(Collectors.joining(", ", "{", "}"));
            case List<?> list ->
                    list.stream().map(YamlText::flow).collect(Collectors.joining(", ", "[", "]"));
            default -> value.toString();
        };
    }
}
