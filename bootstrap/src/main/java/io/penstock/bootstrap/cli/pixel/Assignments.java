package io.penstock.bootstrap.cli.pixel;

import io.penstock.bootstrap.cli.script.InputException;
import io.penstock.bootstrap.cli.script.InputFiles;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values that options give one by one, or in files. */
final class Assignments {

    private Assignments() {}

    /**
     * Reads options such as {@code value=12.5} and {@code lead.json}; later ones stand over earlier
     * ones.
     *
     * @throws InputException when a file cannot be read, or a name is missing
     */
    static Map<String, @Nullable Object> read(List<String> options, String name) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (String option : options) {
            int sign = option.indexOf('=');
            if (sign == 0) {
                throw new InputException(name + " " + option + " has no name before its =.");
            }
            if (sign < 0) {
                values.putAll(InputFiles.commentedDocument(Path.of(option)));
            } else {
                values.put(option.substring(0, sign), value(option.substring(sign + 1)));
            }
        }
        return values;
    }

    private static Object value(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> text.matches("[1-9][0-9]{0,17}|0") ? (Object) Long.valueOf(text) : text;
        };
    }
}
