package io.penstock.dsl.answer;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A body that is read as JSON, with JSONPath. */
final class JsonAnswer {

    private static final Configuration SETTINGS = Configuration.builder().build();

    private static final int MOST_VALUES = 1_000;

    private final @Nullable Object document;

    private JsonAnswer(@Nullable Object document) {
        this.document = document;
    }

    static JsonAnswer of(String body) {
        try {
            return new JsonAnswer(body.isBlank() ? null : SETTINGS.jsonProvider().parse(body));
        } catch (RuntimeException e) {
            // The library has more ways to fail than it names.
            return new JsonAnswer(null);
        }
    }

    /** Nested values would be written out once for each level that a path finds them on. */
    private static boolean isPlain(@Nullable Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
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

    /** What stands at a path; null where nothing does. */
    @Nullable Object value(String path) {
        if (document == null) {
            return null;
        }
        try {
            return plain(JsonPath.compile(path).read(document, SETTINGS));
        } catch (RuntimeException e) {
            // The answer has nothing there, or what the library trips over.
            return null;
        }
    }

    /** The objects in the list that a path leads to; none where it leads to no list. */
    List<JsonAnswer> items(String path) {
        if (document == null) {
            return List.of();
        }
        try {
            Object found = JsonPath.compile(path).read(document, SETTINGS);
            return found instanceof List<?> list
                    ? list.stream().filter(Map.class::isInstance).map(JsonAnswer::new).toList()
                    : List.of();
        } catch (RuntimeException e) {
            return List.of();
        }
    }

    /** The document as JSON. */
    String text() {
        return document == null ? "null" : SETTINGS.jsonProvider().toJson(document);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> list when list.size() == 1 -> plain(list.getFirst());
            case List<?> list ->
                    list.stream().filter(JsonAnswer::isPlain).limit(MOST_VALUES).toList();
            case Map<?, ?> map -> SETTINGS.jsonProvider().toJson(map);
            default -> value;
        };
    }
}
