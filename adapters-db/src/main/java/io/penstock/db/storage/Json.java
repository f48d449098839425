package io.penstock.db.storage;

import java.io.Writer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Trees of text, number, boolean, null, lists and maps as bytes of JSON. Numbers keep their exact
 * value: whole ones come back as {@link Long} or {@link BigInteger}, others as {@link BigDecimal}.
 */
public final class Json {

    private static final TypeReference<Map<String, @Nullable Object>> OBJECT =
            new TypeReference<>() {};

    /** What was taken in is given out, so nothing is too long here. */
    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNumberLength(Integer.MAX_VALUE)
                                                    .maxNameLength(Integer.MAX_VALUE)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    private Json() {}

    /**
     * Writes an object; half a surrogate pair, which UTF-8 cannot hold, becomes a question mark.
     */
    public static byte[] write(Map<String, ? extends @Nullable Object> object) {
        return write(json -> properties(json, object));
    }

    /** Writes an object of these names and values, otherwise as {@link #write(Map)} does. */
    public static byte[] write(Consumer<JsonGenerator> properties) {
        Text text = new Text();
        try (JsonGenerator json = MAPPER.createGenerator(text)) {
            json.writeStartObject();
            properties.accept(json);
            json.writeEndObject();
        }
        return text.bytes();
    }

    /** A name that is written often; it is escaped once. */
    public static SerializableString name(String name) {
        return new SerializedString(name);
    }

    /** Writes a text, number, boolean, null, list or map. */
    public static void value(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Boolean flag -> json.writeBoolean(flag);
            case Long number -> json.writeNumber(number);
            case Integer number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number);
            case BigInteger number -> json.writeNumber(number);
            case Map<?, ?> map -> {
                json.writeStartObject();
                properties(json, map);
                json.writeEndObject();
            }
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(item -> value(json, item));
                json.writeEndArray();
            }
            // Mapping looks for the way to write each value anew.
            default -> json.writePOJO(value);
        }
    }

    private static void properties(JsonGenerator json, Map<?, ?> object) {
        object.forEach((name, value) -> {
            json.writeName(String.valueOf(name));
            value(json, value);
        });
    }

    /** Reads an object, its names in the order in which they were written. */
    public static Map<String, @Nullable Object> read(byte[] bytes) {
        return exact(MAPPER.readValue(bytes, OBJECT));
    }

    private static Map<String, @Nullable Object> exact(Map<?, ?> object) {
        Map<String, @Nullable Object> exact = new LinkedHashMap<>();
        object.forEach((name, value) -> exact.put(String.valueOf(name), exact(value)));
        return exact;
    }

    /**
     * The parser takes the smallest type that a number fits; here there is one for whole numbers.
     */
    private static @Nullable Object exact(@Nullable Object value) {
        return switch (value) {
            case Integer number -> number.longValue();
            case Map<?, ?> object -> exact(object);
            case List<?> list -> {
                List<@Nullable Object> exact = new ArrayList<>(list.size());
                list.forEach(item -> exact.add(exact(item)));
                yield exact;
            }
            case null, default -> value;
        };
    }

    /** What a generator writes: one piece, unless it is long. Not thread-safe. */
    private static final class Text extends Writer {

        private final List<String> pieces = new ArrayList<>(1);

        @Override
        public void write(char[] characters, int offset, int length) {
            pieces.add(new String(characters, offset, length));
        }

        byte[] bytes() {
            String all = pieces.size() == 1 ? pieces.getFirst() : String.join("", pieces);
            return all.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
