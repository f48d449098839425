package io.penstock.delivery.content;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Writes content as the fields of a form, in the way that PHP and Rails read.
 *
 * <p>A map becomes {@code contact[city]=Oslo}. A list becomes {@code tag[]=a&tag[]=b}; where an
 * element is itself a list or a map, its position is written, as in {@code item[0][name]=a},
 * because a reader could not tell the elements apart otherwise. Null, empty lists and empty maps
 * are left out.
 */
final class FormText {

    private final StringJoiner fields = new StringJoiner("&");

    private FormText() {}

    static String of(Map<String, @Nullable Object> content) {
        FormText form = new FormText();
        content.forEach(form::add);
        return form.fields.toString();
    }

    private void add(String name, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Map<?, ?> map -> map.forEach((key, element) -> add(nested(name, key), element));
            case Iterable<?> list -> addAll(name, list);
            case Number number -> addField(name, PlainNumber.of(number));
            default -> addField(name, value.toString());
        }
    }

    private void addAll(String name, Iterable<?> list) {
        int position = 0;
        for (Object element : list) {
            boolean composed = element instanceof Map || element instanceof Iterable;
            add(nested(name, composed ? position : ""), element);
            position++;
        }
    }

    private static String nested(String name, Object key) {
        return name + "[" + key + "]";
    }

    private void addField(String name, String value) {
        fields.add(encode(name) + "=" + encode(value));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
