package io.penstock.delivery.content;

import io.penstock.dsl.template.Escapes;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes content as an XML document with the root {@code lead}.
 *
 * <p>A map becomes an element with elements in it, and a list one element for each of its own. Null
 * is an empty element. What cannot stand in an element's name becomes {@code _}.
 */
final class XmlText {

    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^A-Za-z0-9_.-]");
    private static final Pattern NOT_AT_ITS_START = Pattern.compile("^(?![A-Za-z_])");
    private static final String ROOT = "lead";

    private final StringBuilder text =
            new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    private XmlText() {}

    static String of(Map<String, @Nullable Object> content) {
        XmlText xml = new XmlText();
        xml.element(ROOT, content);
        return xml.text.append('\n').toString();
    }

    private void element(String name, @Nullable Object value) {
        if (value instanceof Iterable<?> list) {
            list.forEach(one -> element(name, one instanceof Iterable<?> ? one.toString() : one));
            return;
        }
        text.append('<').append(name).append('>');
        switch (value) {
            case null -> {}
            case Map<?, ?> map ->
                    map.forEach((key, nested) -> element(nameOf(key.toString()), nested));
            case Number number -> text.append(PlainNumber.of(number));
            default -> text.append(Escapes.XML.apply(value.toString()));
        }
        text.append("</").append(name).append('>');
    }

    private static String nameOf(String key) {
        String name = NOT_IN_A_NAME.matcher(key).replaceAll("_");
        return NOT_AT_ITS_START.matcher(name).replaceFirst("_");
    }
}
