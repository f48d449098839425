package io.penstock.dsl.answer;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidJsonException;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A body that is read as JSON, with JSONPath. */
final class JsonAnswer {

    private static final Configuration SETTINGS = Configuration.builder().build();

    private final @Nullable Object document;

    private JsonAnswer(@Nullable Object document) {
        this.document = document;
    }

    static JsonAnswer of(String body) {
        try {
            return new JsonAnswer(body.isBlank() ? null : SETTINGS.jsonProvider().parse(body));
        } catch (InvalidJsonException e) {
            return new JsonAnswer(null);
        }
    }

    /** What is wrong with a path, if anything. */
    static Optional<String> problem(String path) {
        if (path.contains("=~")) {
            return Optional.of(
                    "A JSONPath may not match patterns, since that has no bound in time; compare"
                            + " its value with matches instead.");
        }
        if (!isClosed(path)) {
            return Optional.of("This is no JSONPath: a bracket or a quote in it is not closed.");
        }
        try {
            JsonPath.compile(path);
            return Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.of("This is no JSONPath: " + e.getMessage() + ".");
        }
    }

    /** The library reads some paths that end too early as if they did not. */
    private static boolean isClosed(String path) {
        int open = 0;
        char quote = 0;
        for (int place = 0; place < path.length(); place++) {
            char sign = path.charAt(place);
            if (quote != 0) {
                quote = sign == quote ? 0 : quote;
            } else if (sign == '\'' || sign == '"') {
                quote = sign;
            } else if (sign == '[' || sign == '(') {
                open++;
            } else if (sign == ']' || sign == ')') {
                open--;
            }
        }
        return open == 0 && quote == 0;
    }

    @Nullable Object value(String path) {
        if (document == null) {
            return null;
        }
        try {
            return plain(JsonPath.compile(path).read(document, SETTINGS));
        } catch (JsonPathException e) {
            // The answer has nothing there.
            return null;
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> list when list.size() == 1 -> plain(list.getFirst());
            case List<?> list -> list;
            case Map<?, ?> map -> SETTINGS.jsonProvider().toJson(map);
            default -> value;
        };
    }
}
