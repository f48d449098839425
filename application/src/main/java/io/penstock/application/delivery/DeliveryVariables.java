package io.penstock.application.delivery;

import io.penstock.domain.company.Company;
import io.penstock.domain.expression.Variables;
import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.Lead;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the templates of a delivery may ask about: the lead, by {@code lead.} or without it, the
 * delivery, the company that receives it, and the offer.
 */
final class DeliveryVariables implements Variables {

    private static final String LEAD = "lead.";

    private final DeliveryJob job;
    private final Company company;

    DeliveryVariables(DeliveryJob job, Company company) {
        this.job = job;
        this.company = company;
    }

    @Override
    public @Nullable Object value(String name) {
        return switch (name) {
            case "delivery.id" -> job.id().value();
            case "delivery.attempt" -> job.attempts() + 1;
            case "recipient.id" -> company.id().value();
            case "recipient.name" -> company.name();
            case "offer.id" -> job.lead().offer().value();
            default -> ofLead(name.startsWith(LEAD) ? name.substring(LEAD.length()) : name);
        };
    }

    private @Nullable Object ofLead(String name) {
        Lead lead = job.lead();
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
