package io.penstock.http.json;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes answers as JSON in UTF-8: keys in snake case, times by RFC 3339, absent values as null.
 */
public final class JsonText {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .build();

    private JsonText() {}

    /** The text of a record, map or list. */
    public static byte[] of(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }
}
