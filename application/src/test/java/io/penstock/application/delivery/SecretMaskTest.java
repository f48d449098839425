package io.penstock.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
                "a&b \"\"c\"\""
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

    private static Attempt masked(String request, String answer) {
        Attempt attempt =
                new Attempt(
                        Instant.EPOCH,
                        Duration.ZERO,
                        request,
                        OptionalInt.of(400),
                        Optional.of(answer),
                        new AttemptOutcome.Rejected(answer));
        return SecretMask.of(attempt, List.of(SECRET));
    }
}
