package io.penstock.application.delivery;

import io.penstock.application.expression.LeadValues;
import io.penstock.application.expression.NamedSecrets;
import io.penstock.application.secret.Secrets;
import io.penstock.domain.company.Company;
import io.penstock.domain.expression.Variables;
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
                            : LeadValues.of(
                                    job.lead(),
                                    name.startsWith(LEAD) ? name.substring(LEAD.length()) : name);
        };
    }

    /** The delivery that is asked about. */
    DeliveryJob job() {
        return job;
    }

    /** The secrets that were asked for so far. */
    ToldSecrets secrets() {
        return secrets;
    }
}
