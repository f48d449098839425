package io.penstock.db.storage;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Trees of text, number, boolean, null, lists and maps as bytes of JSON. Numbers keep their exact
 * value: whole ones come back as {@link Long} or {@link java.math.BigInteger}, others as {@link
 * java.math.BigDecimal}.
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

    /** In characters; longer texts take longer. */
    private static final int USUAL_LENGTH = 512;

    private Json() {}

    /**
     * Writes an object; half a surrogate pair, which UTF-8 cannot hold, becomes a question mark.
     */
    public static byte[] write(Map<String, ? extends @Nullable Object> object) {
        StringWriter text = new StringWriter(USUAL_LENGTH);
        try (JsonGenerator generator = MAPPER.createGenerator(text)) {
            write(generator, object);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Mapping would look for the way to write each value anew. */
    private static void write(JsonGenerator generator, @Nullable Object value) {
        switch (value) {
            case null -> generator.writeNull();
            case String text -> generator.writeString(text);
            case Boolean flag -> generator.writeBoolean(flag);
            case Long number -> generator.writeNumber(number);
            case Integer number -> generator.writeNumber(number);
            case Map<?, ?> map -> {
                generator.writeStartObject();
                map.forEach((name, item) -> {
                    generator.writeName(String.valueOf(name));
                    write(generator, item);
                });
                generator.writeEndObject();
            }
            case List<?> list -> {
                generator.writeStartArray();
                list.forEach(item -> write(generator, item));
                generator.writeEndArray();
            }
            default -> generator.writePOJO(value);
        }
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
}
