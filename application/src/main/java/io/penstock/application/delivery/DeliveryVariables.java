package io.penstock.application.delivery;

import io.penstock.application.expression.LeadValues;
import io.penstock.application.expression.NamedSecrets;
import io.penstock.application.secret.NoSuchSecretException;
import io.penstock.application.secret.Secrets;
import io.penstock.domain.company.Company;
import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.expression.Variables;
import io.penstock.dsl.template.Escapes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the templates of a delivery may ask about: the lead, by {@code lead.} or without it, the
 * delivery, the company that receives it, the offer, and secrets. Not thread-safe.
 */
final class DeliveryVariables implements Variables {

    private static final String LEAD = "lead.";

    private final DeliveryJob job;
    private final Company company;
    private final Secrets secrets;
    private final List<String> told = new ArrayList<>();

    DeliveryVariables(DeliveryJob job, Company company, Secrets secrets) {
        this.job = job;
        this.company = company;
        this.secrets = secrets;
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
                            ? secret(name.substring(NamedSecrets.PREFIX.length()))
                            : LeadValues.of(
                                    job.lead(),
                                    name.startsWith(LEAD) ? name.substring(LEAD.length()) : name);
        };
    }

    private String secret(String name) {
        String value = secrets.value(name).orElseThrow(() -> new NoSuchSecretException(name));
        told.add(value);
        return value;
    }

    /** The secrets that were asked for so far, also as they stand in credentials. */
    List<String> told(DeliveryMethod method) {
        List<String> all = new ArrayList<>(told);
        method.shape()
                .auth()
                .map(auth -> auth.header(this, Escapes.HEADER))
                .map(header -> header.substring(header.indexOf(' ') + 1))
                .ifPresent(all::add);
        return all;
    }
}
