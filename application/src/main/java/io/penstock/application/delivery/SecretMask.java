package io.penstock.application.delivery;

import io.penstock.domain.delivery.Attempt;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
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
                attempt.outcome());
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

    private static String masked(String text, Set<String> forms) {
        String shown = text;
        for (String form : forms) {
            shown = shown.replace(form, MASK);
        }
        return shown;
    }
}
