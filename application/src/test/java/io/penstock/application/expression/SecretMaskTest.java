package io.penstock.application.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.dsl.template.Escapes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskTest {

    private static final String SECRET = "a&b \"c\"";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a&b \"c\"",
                "a%26b+%22c%22",
                "a%26b%20%22c%22",
                "a&b \\\"c\\\"",
                "a&amp;b &quot;c&quot;",
                "\"a&b \"\"c\"\"\""
            })
    void everyFormShouldBeMasked(String sent) {
        assertThat(masked("code=" + sent + "&more", "").request()).isEqualTo("code=***&more");
    }

    @Test
    void whatTheBuyerSaysOfItShouldBeMaskedToo() {
        Attempt attempt = masked("", "No such key: " + SECRET);

        assertThat(attempt.answer()).contains("No such key: ***");
        assertThat(attempt.outcome()).isEqualTo(new AttemptOutcome.Rejected("No such key: ***"));
    }

    @Test
    void everyEscapeShouldBeMasked() {
        String secret = "it's *~\t<key>\nend\n";
        for (UnaryOperator<String> escape :
                List.of(Escapes.JSON, Escapes.XML, Escapes.FORM, Escapes.CSV, Escapes.HEADER)) {
            Attempt sent = attempt("x" + escape.apply(secret) + "x", "");
            assertThat(SecretMask.of(sent, List.of(secret)).request()).isEqualTo("x***x");
            Attempt encoded = attempt(escape.apply(Escapes.URL.apply(secret)), "");
            assertThat(SecretMask.of(encoded, List.of(secret)).request()).isEqualTo("***");
        }
    }

    @Test
    void theLongerOfTwoShouldBeMaskedFirst() {
        Attempt sent = attempt("abcdef abc", "");

        assertThat(SecretMask.of(sent, List.of("abc", "abcdef")).request()).isEqualTo("*** ***");
    }

    @Test
    void theBeginningBeforeACutShouldBeMasked() {
        Attempt sent = attempt("", "key abcd…");

        assertThat(SecretMask.of(sent, List.of("abcdef")).answer()).contains("key ***…");
    }

    private static Attempt masked(String request, String answer) {
        return SecretMask.of(attempt(request, answer), List.of(SECRET));
    }

    private static Attempt attempt(String request, String answer) {
        return new Attempt(
                Instant.EPOCH,
                Duration.ZERO,
                request,
                OptionalInt.of(400),
                Optional.of(answer),
                new AttemptOutcome.Rejected(answer));
    }
}
