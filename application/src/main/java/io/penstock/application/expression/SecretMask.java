package io.penstock.application.expression;

import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.AttemptOutcome.Accepted;
import io.penstock.domain.delivery.AttemptOutcome.Errored;
import io.penstock.domain.delivery.AttemptOutcome.Rejected;
import io.penstock.dsl.template.Escapes;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Takes secrets out of what the journal keeps of an attempt, in each way that they were sent. */
public final class SecretMask {

    private static final String MASK = "***";
    private static final String CUT = "…";

    /** So few characters of a secret may stand before a cut. */
    private static final int LEAST_TOLD = 3;

    private static final List<UnaryOperator<String>> ESCAPES =
            List.of(Escapes.JSON, Escapes.XML, Escapes.FORM, Escapes.CSV, Escapes.HEADER);

    private SecretMask() {}

    /** The attempt, with each of the secrets shown as three asterisks. */
    public static Attempt of(Attempt attempt, Collection<String> secrets) {
        if (secrets.isEmpty()) {
            return attempt;
        }
        List<String> forms = forms(secrets);
        return new Attempt(
                attempt.at(),
                attempt.duration(),
                masked(attempt.request(), forms),
                attempt.status(),
                attempt.answer().map(answer -> masked(answer, forms)),
                masked(attempt.outcome(), forms),
                attempt.batch());
    }

    /** A text, with each of the secrets shown as three asterisks. */
    public static String of(String text, Collection<String> secrets) {
        return masked(text, forms(secrets));
    }

    private static List<String> forms(Collection<String> secrets) {
        return secrets.stream()
                .flatMap(SecretMask::forms)
                .filter(form -> !form.isBlank())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** As it is, and as it stands in each format, also where a template encodes it first. */
    private static Stream<String> forms(String secret) {
        String encoded = Escapes.URL.apply(secret);
        return Stream.of(
                        Stream.of(secret, encoded, oneLine(secret)),
                        ESCAPES.stream().map(escape -> escape.apply(secret)),
                        ESCAPES.stream().map(escape -> escape.apply(encoded)))
                .flatMap(forms -> forms);
    }

    /** As the reason of a refusal quotes it. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    private static AttemptOutcome masked(AttemptOutcome outcome, List<String> forms) {
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

    private static String masked(String text, List<String> forms) {
        String shown = text;
        for (String form : forms) {
            shown = withoutBeginning(shown.replace(form, MASK), form);
        }
        return shown;
    }

    /** A text that was cut may end within a secret. */
    private static String withoutBeginning(String text, String form) {
        int last = text.contains(CUT) ? form.length() - 1 : 0;
        for (int length = last; length >= LEAST_TOLD; length--) {
            String cut = form.substring(0, length) + CUT;
            if (text.contains(cut)) {
                return text.replace(cut, MASK + CUT);
            }
        }
        return text;
    }
}
