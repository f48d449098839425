package io.penstock.application.pixel;

import io.penstock.dsl.document.DocumentReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The part of a document that gives constants their names, as {@code { partner: { url: … } }}. */
final class PixelValuesDocument {

    private static final int MOST = 100;
    private static final int DEEPEST = 5;
    private static final int LONGEST_TEXT = 2_000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");

    private final Map<String, Object> values = new LinkedHashMap<>();

    private PixelValuesDocument() {}

    /** Reads the constants by their whole names; what does not fit is recorded and left out. */
    static Map<String, Object> read(DocumentReader reader, PixelScope scope) {
        PixelValuesDocument document = new PixelValuesDocument();
        for (String name : reader.keys()) {
            if (scope.isTaken(name)) {
                reader.allow(name);
                reader.problem(name, "has a meaning of its own here; choose another name");
            } else {
                document.take(reader, name, name, 1);
            }
        }
        return document.values;
    }

    private void take(DocumentReader reader, String key, String name, int depth) {
        reader.allow(key);
        if (!NAME.matcher(key).matches()) {
            reader.problem(
                    key, "is no name: it needs a letter or _, then at most 63 such and digits");
        } else if (values.size() == MOST) {
            reader.problem(key, "is one too many: there may be " + MOST);
        } else {
            reader.anything(key).ifPresent(value -> take(reader, key, name, depth, value));
        }
    }

    private void take(DocumentReader reader, String key, String name, int depth, Object value) {
        switch (value) {
            case Map<?, ?> _ when depth == DEEPEST ->
                    reader.problem(key, "is nested too deep: at most " + DEEPEST + " levels");
            case Map<?, ?> _ ->
                    reader.section(key)
                            .ifPresent(section ->
                                    section.keys()
                                            .forEach(inner ->
                                                    take(
                                                            section,
                                                            inner,
                                                            name + "." + inner,
                                                            depth + 1)));
            case Number number -> values.put(name, number);
            case Boolean flag -> values.put(name, flag);
            default -> reader.text(key, LONGEST_TEXT).ifPresent(text -> values.put(name, text));
        }
    }

    /** Writes the constants, nested by the dots in their names. */
    static Map<String, @Nullable Object> write(Map<String, Object> values) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        values.forEach((name, value) -> put(document, name, value));
        return document;
    }

    @SuppressWarnings("unchecked") // every map in it was made here
    private static void put(Map<String, @Nullable Object> document, String name, Object value) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            document.put(name, value);
            return;
        }
        Object nested =
                document.computeIfAbsent(
                        name.substring(0, dot), _ -> new LinkedHashMap<String, Object>());
        put((Map<String, @Nullable Object>) nested, name.substring(dot + 1), value);
    }
}
