package io.penstock.application.delivery;

import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.AttemptOutcome.Accepted;
import io.penstock.domain.delivery.AttemptOutcome.Errored;
import io.penstock.domain.delivery.AttemptOutcome.Rejected;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Takes secrets out of what the journal keeps of an attempt, in each way that they were sent. */
final class SecretMask {

    private static final String MASK = "***";

    private SecretMask() {}

    static Attempt of(Attempt attempt, Collection<String> secrets) {
        if (secrets.isEmpty()) {
            return attempt;
        }
        Set<String> forms = new LinkedHashSet<>();
        secrets.forEach(secret -> addForms(secret, forms));
        return new Attempt(
                attempt.at(),
                attempt.duration(),
                masked(attempt.request(), forms),
                attempt.status(),
                attempt.answer().map(answer -> masked(answer, forms)),
                masked(attempt.outcome(), forms));
    }

    private static void addForms(String secret, Set<String> forms) {
        String form = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        forms.add(secret);
        forms.add(form);
        forms.add(form.replace("+", "%20"));
        forms.add(secret.replace("\\", "\\\\").replace("\"", "\\\""));
        forms.add(
                secret.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;"));
        forms.add(secret.replace("\"", "\"\""));
    }

    private static AttemptOutcome masked(AttemptOutcome outcome, Set<String> forms) {
        return switch (outcome) {
            case Accepted(Optional<String> reference, Optional<BigDecimal> price) ->
                    new Accepted(reference.map(text -> masked(text, forms)), price);
            case Rejected(String reason) -> new Rejected(masked(reason, forms));
            case Errored error ->
                    new Errored(
                            error.code(),
                            masked(error.reason(), forms),
                            error.maybeDelivered(),
                            error.retryAfter());
        };
    }

    private static String masked(String text, Set<String> forms) {
        String shown = text;
        for (String form : forms) {
            shown = shown.replace(form, MASK);
        }
        return shown;
    }
}
