package io.penstock.db.lead;

import io.penstock.db.storage.Json;
import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.Lead;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.lead.LeadFields;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;

/**
 * What a lead says of a person, as the table of lead data keeps it.
 *
 * @param attributes what it can be routed by
 * @param fields everything else
 */
record LeadData(LeadAttributes attributes, LeadFields fields) {

    /** What a lead is that was erased. */
    static final LeadData ERASED = new LeadData(LeadAttributes.none(), LeadFields.none());

    private static final SerializableString ATTRIBUTES = Json.name("attributes");
    private static final SerializableString FIELDS = Json.name("fields");

    /** That of each attribute. */
    private static final SerializableString[] NAMES =
            Stream.of(Attribute.values())
                    .map(attribute -> Json.name(attribute.key()))
                    .toArray(SerializableString[]::new);

    static LeadData of(Lead lead) {
        return new LeadData(lead.attributes(), lead.fields());
    }

    byte[] write() {
        return Json.write(json -> {
            json.writeName(ATTRIBUTES).writeStartObject();
            attributes.forEach((attribute, value) -> {
                json.writeName(NAMES[attribute.ordinal()]);
                Json.value(json, value);
            });
            json.writeEndObject();
            json.writeName(FIELDS);
            Json.value(json, fields.values());
        });
    }

    static LeadData read(byte @Nullable [] bytes) {
        if (bytes == null) {
            return ERASED;
        }
        Map<String, @Nullable Object> object = Json.read(bytes);
        LeadAttributes.Builder attributes = LeadAttributes.builder();
        object(object.get(ATTRIBUTES.getValue()))
                .forEach((key, value) -> set(attributes, key, value));
        return new LeadData(
                attributes.build(), new LeadFields(object(object.get(FIELDS.getValue()))));
    }

    private static void set(LeadAttributes.Builder builder, String key, @Nullable Object value) {
        Attribute attribute =
                Attribute.byKey(key)
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "A stored lead has an unknown '" + key + "'."));
        switch (value) {
            case Long number -> builder.number(attribute, number);
            case Boolean flag -> builder.flag(attribute, flag);
            case String text when attribute.kind() == Attribute.Kind.COUNTRY ->
                    builder.country(attribute, text);
            case String text -> builder.text(attribute, text);
            case null, default ->
                    throw new IllegalStateException("A stored lead has an unreadable " + key + ".");
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }
}
