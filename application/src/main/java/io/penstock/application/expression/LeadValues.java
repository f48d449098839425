package io.penstock.application.expression;

import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.Lead;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What templates and conditions may ask about a lead. */
public final class LeadValues {

    private LeadValues() {}

    /**
     * The value of a name without {@code lead.} before it: the id, the moment, the offer, what the
     * lead is routed by, or a field; null where the lead has no such value.
     */
    public static @Nullable Object of(Lead lead, String name) {
        return switch (name) {
            case "id" -> lead.id().value();
            case "received_at" -> lead.receivedAt().toString();
            case "offer" -> lead.offer().value();
            default ->
                    Attribute.byKey(name)
                            .filter(lead.attributes()::has)
                            .map(lead.attributes()::value)
                            .orElseGet(() -> field(lead.fields().values(), name));
        };
    }

    /** A field of this name, else what stands where its dots lead to. */
    private static @Nullable Object field(Map<?, ?> values, String name) {
        if (values.containsKey(name)) {
            return values.get(name);
        }
        int dot = name.indexOf('.');
        return dot > 0 && values.get(name.substring(0, dot)) instanceof Map<?, ?> nested
                ? field(nested, name.substring(dot + 1))
                : null;
    }
}
