package io.penstock.delivery.content;

import io.penstock.dsl.template.Escapes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Writes content as CSV after RFC 4180: a row of names and a row of values. What is nested gets
 * names such as {@code contact.city} and {@code tag.0}. No value is taken for a formula.
 */
final class CsvText {

    private static final String END = "\r\n";

    private CsvText() {}

    static String of(Map<String, @Nullable Object> content) {
        Map<String, String> fields = fields(content);
        return row(fields.keySet()) + row(fields.values());
    }

    /** The columns of content, with their values. */
    static Map<String, String> fields(Map<String, @Nullable Object> content) {
        Map<String, String> fields = new LinkedHashMap<>();
        content.forEach((name, value) -> add(fields, name, value));
        return fields;
    }

    private static void add(Map<String, String> fields, String name, @Nullable Object value) {
        switch (value) {
            case null -> fields.put(name, "");
            case Map<?, ?> map -> map.forEach((key, one) -> add(fields, name + "." + key, one));
            case Iterable<?> list -> {
                int position = 0;
                for (Object one : list) {
                    add(fields, name + "." + position, one);
                    position++;
                }
            }
            case Number number -> fields.put(name, PlainNumber.of(number));
            default -> fields.put(name, value.toString());
        }
    }

    /** A row with its end. */
    static String row(Iterable<String> values) {
        StringJoiner row = new StringJoiner(",", "", END);
        values.forEach(value -> row.add(Escapes.CSV.apply(value)));
        return row.toString();
    }
}
