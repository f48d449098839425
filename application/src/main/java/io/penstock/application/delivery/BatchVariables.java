package io.penstock.application.delivery;

import io.penstock.application.expression.NamedSecrets;
import io.penstock.application.secret.Secrets;
import io.penstock.domain.company.Company;
import io.penstock.domain.expression.Variables;
import org.jspecify.annotations.Nullable;

/**
 * What the templates of a batch's headers may ask about: the batch, the company that receives it,
 * and secrets. Not thread-safe.
 */
final class BatchVariables implements Variables {

    private final BatchJob batch;
    private final Company company;
    private final ToldSecrets secrets;

    BatchVariables(BatchJob batch, Company company, Secrets secrets) {
        this.batch = batch;
        this.company = company;
        this.secrets = new ToldSecrets(secrets);
    }

    @Override
    public @Nullable Object value(String name) {
        return switch (name) {
            case "batch.id", "delivery.id" -> batch.id().value();
            case "batch.leads" -> batch.leads().size();
            case "delivery.attempt" -> batch.attempts() + 1;
            case "recipient.id" -> company.id().value();
            case "recipient.name" -> company.name();
            default ->
                    name.startsWith(NamedSecrets.PREFIX)
                            ? secrets.value(name.substring(NamedSecrets.PREFIX.length()))
                            : null;
        };
    }

    /** The secrets that were asked for so far. */
    ToldSecrets secrets() {
        return secrets;
    }
}
