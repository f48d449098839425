package io.penstock.http.body;

import io.penstock.http.problem.ProblemException;
import io.penstock.http.problem.ProblemType;
import io.penstock.http.yaml.YamlTree;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads a body in YAML; what cannot be read is said with its place. */
final class YamlReader {

    private YamlReader() {}

    static Map<String, @Nullable Object> read(String text) {
        try {
            return YamlTree.read(text);
        } catch (JacksonException e) {
            throw new ProblemException(
                    ProblemType.MALFORMED,
                    "The body is not readable YAML, line "
                            + Math.max(1, e.getLocation().getLineNr())
                            + ", column "
                            + Math.max(1, e.getLocation().getColumnNr())
                            + ": "
                            + sentence(e.getOriginalMessage()));
        }
    }

    /** The library quotes the document, line by line; its own words begin at the margin. */
    private static String sentence(String message) {
        return message.lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .collect(Collectors.joining(", "));
    }
}
