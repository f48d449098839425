package io.penstock.application.delivery;

import io.penstock.application.company.NamedSecrets;
import io.penstock.application.secret.Secrets;
import io.penstock.domain.company.Company;
import io.penstock.domain.expression.Variables;
import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.Lead;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the templates of a delivery may ask about: the lead, by {@code lead.} or without it, the
 * delivery, the company that receives it, the offer, and secrets. Not thread-safe.
 */
final class DeliveryVariables implements Variables {

    private static final String LEAD = "lead.";

    private final DeliveryJob job;
    private final Company company;
    private final ToldSecrets secrets;

    DeliveryVariables(DeliveryJob job, Company company, Secrets secrets) {
        this.job = job;
        this.company = company;
        this.secrets = new ToldSecrets(secrets);
    }

    @Override
    public @Nullable Object value(String name) {
        return switch (name) {
            case "delivery.id" -> job.id().value();
            case "delivery.attempt" -> job.attempts() + 1;
            case "recipient.id" -> company.id().value();
            case "recipient.name" -> company.name();
            case "offer.id" -> job.lead().offer().value();
            default ->
                    name.startsWith(NamedSecrets.PREFIX)
                            ? secrets.value(name.substring(NamedSecrets.PREFIX.length()))
                            : ofLead(name.startsWith(LEAD) ? name.substring(LEAD.length()) : name);
        };
    }

    /** The delivery that is asked about. */
    DeliveryJob job() {
        return job;
    }

    /** The secrets that were asked for so far. */
    Set<String> told() {
        return secrets.told();
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
