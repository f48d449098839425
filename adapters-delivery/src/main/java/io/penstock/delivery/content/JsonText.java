package io.penstock.delivery.content;

import java.io.StringWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes content as a JSON object.
 *
 * <p>Numbers have no exponent, null is written as {@code null}, and a value of any other type, or a
 * number that JSON cannot hold, is written as its text.
 */
final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

    static String of(Map<String, @Nullable Object> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(json, content);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Boolean truth -> json.writeBoolean(truth);
            case Double number when !Double.isFinite(number) -> json.writeString(number.toString());
            case Float number when !Float.isFinite(number) -> json.writeString(number.toString());
            case Number number -> json.writeNumber(PlainNumber.of(number));
            case Map<?, ?> map -> {
                json.writeStartObject();
                map.forEach((name, element) -> writeProperty(json, name, element));
                json.writeEndObject();
            }
            case Iterable<?> list -> {
                json.writeStartArray();
                list.forEach(element -> write(json, element));
                json.writeEndArray();
            }
            default -> json.writeString(value.toString());
        }
    }

    private static void writeProperty(JsonGenerator json, Object name, @Nullable Object value) {
        json.writeName(name.toString());
        write(json, value);
    }
}
