package io.penstock.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private static final Instant FIRST = Instant.parse("2026-11-20T10:00:00Z");
    private static final RandomGenerator LARGEST = new Largest();
    private static final RandomGenerator SMALLEST = () -> 0;

    private final RetryPolicy policy = RetryPolicy.DEFAULT;

    @Test
    void theBoundOfThePauseDoublesUpToTheMaximum() {
        assertThat(IntStream.of(1, 2, 3, 4, 8, 9, 10, 1000).mapToObj(this::longestPause))
                .extracting(Duration::toSeconds)
                .containsExactly(1L, 2L, 4L, 8L, 128L, 256L, 300L, 300L);
    }

    @Test
    void jitterIsFullButLeavesTheEndpointAMoment() {
        assertThat(policy.next(5, FIRST, FIRST, error(Optional.empty()), SMALLEST))
                .contains(FIRST.plus(RetryPolicy.SHORTEST_PAUSE));
    }

    @Test
    void aRetryAfterIsWaitedForInFull() {
        assertThat(
                        policy.next(
                                1,
                                FIRST,
                                FIRST,
                                error(Optional.of(Duration.ofMinutes(20))),
                                SMALLEST))
                .contains(FIRST.plus(Duration.ofMinutes(20)));
    }

    @Test
    void retriesEndWithTheTotalTime() {
        Instant late = FIRST.plus(Duration.ofHours(72)).minusMillis(60);

        assertThat(policy.next(900, FIRST, late, error(Optional.empty()), SMALLEST)).isPresent();
        assertThat(policy.next(900, FIRST, late, error(Optional.empty()), LARGEST)).isEmpty();
    }

    private Duration longestPause(int attempts) {
        Instant next =
                policy.next(attempts, FIRST, FIRST, error(Optional.empty()), LARGEST).orElseThrow();
        return Duration.between(FIRST, next);
    }

    private static AttemptOutcome.Errored error(Optional<Duration> retryAfter) {
        return new AttemptOutcome.Errored(ErrorCode.CONNECT, "refused", false, retryAfter);
    }

    /** Draws the largest value that is allowed. */
    private static final class Largest implements RandomGenerator {
        @Override
        public long nextLong() {
            return -1;
        }

        @Override
        public long nextLong(long bound) {
            return bound - 1;
        }
    }
}
