package io.penstock.application.delivery;

import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.Lead;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer gets of a lead: its id, where the person is, and every field that the source sent.
 * Who the source is stays with us.
 */
final class DeliveryContent {

    private static final List<Attribute> ABOUT_THE_PERSON =
            List.of(Attribute.GEO, Attribute.CITY, Attribute.AREA);

    private DeliveryContent() {}

    static Map<String, @Nullable Object> of(Lead lead) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("lead_id", lead.id().value());
        for (Attribute attribute : ABOUT_THE_PERSON) {
            String value = lead.attributes().text(attribute);
            if (value != null) {
                content.put(attribute.key(), value);
            }
        }
        lead.fields().values().forEach(content::putIfAbsent);
        return content;
    }
}
