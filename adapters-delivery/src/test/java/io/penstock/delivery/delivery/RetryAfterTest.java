package io.penstock.delivery.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("1994-11-06T08:49:00Z");

    @Test
    void parseShouldReadSeconds() {
        assertThat(parse(" 90 ")).hasValue(Duration.ofSeconds(90));
        assertThat(parse("0")).hasValue(Duration.ZERO);
    }

    @Test
    void parseShouldReadDates() {
        assertThat(parse("Sun, 06 Nov 1994 08:49:37 GMT")).hasValue(Duration.ofSeconds(37));
    }

    @Test
    void parseShouldNotWaitForThePast() {
        assertThat(parse("Sat, 06 Nov 1993 08:49:37 GMT")).hasValue(Duration.ZERO);
    }

    @Test
    void parseShouldWaitADayAtMost() {
        assertThat(parse("86401")).hasValue(RetryAfter.LONGEST);
        assertThat(parse("9".repeat(50))).hasValue(RetryAfter.LONGEST);
        assertThat(parse("Sat, 06 Nov 2094 08:49:37 GMT")).hasValue(RetryAfter.LONGEST);
    }

    @Test
    void parseShouldIgnoreAnythingElse() {
        assertThat(parse("-5")).isEmpty();
        assertThat(parse("1.5")).isEmpty();
        assertThat(parse("soon")).isEmpty();
        assertThat(parse("")).isEmpty();
    }

    private static Optional<Duration> parse(String value) {
        return RetryAfter.parse(value, NOW);
    }
}
