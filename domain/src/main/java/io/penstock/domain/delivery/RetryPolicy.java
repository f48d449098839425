package io.penstock.domain.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * When an attempt that ended in an error is repeated: exponential backoff with full jitter. Each
 * pause is drawn evenly between 0 and a bound, which doubles from {@code initial} up to {@code
 * maximum}.
 *
 * @param initial the bound of the first pause, above 0
 * @param maximum the largest bound, at least {@code initial}
 * @param total how long after the first attempt the last one may start
 * @param times how often it is repeated at most, 0 or more; absent: as often as the time allows
 */
public record RetryPolicy(Duration initial, Duration maximum, Duration total, OptionalInt times) {

    /** The pause is at least this long, so that an endpoint which errs at once is not hammered. */
    public static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);

    /** 1 second, doubled up to 5 minutes, for 72 hours. */
    public static final RetryPolicy DEFAULT =
            new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofHours(72));

    public RetryPolicy {
        if (initial.isNegative() || initial.isZero() || maximum.compareTo(initial) < 0) {
            throw new IllegalArgumentException(
                    "Not bounds of a pause: " + initial + ", " + maximum);
        }
        if (total.isNegative()) {
            throw new IllegalArgumentException("A total time is 0 or more, not " + total + ".");
        }
        if (times.isPresent() && times.getAsInt() < 0) {
            throw new IllegalArgumentException("It is repeated 0 times or more.");
        }
    }

    /** A policy that repeats as often as the time allows. */
    public RetryPolicy(Duration initial, Duration maximum, Duration total) {
        this(initial, maximum, total, OptionalInt.empty());
    }

    /**
     * When to try again.
     *
     * @param attempts how many attempts were made, 1 or more
     * @param first when the first one began
     * @param now the moment
     * @param error the error that the last one ended in; its retry-after is waited for in full
     * @param random draws the pause
     * @return the moment, or empty where it would be too late or too often
     */
    public Optional<Instant> next(
            int attempts,
            Instant first,
            Instant now,
            AttemptOutcome.Errored error,
            RandomGenerator random) {
        if (times.isPresent() && attempts > times.getAsInt()) {
            return Optional.empty();
        }
        long bound = bound(attempts).toMillis();
        Duration pause = Duration.ofMillis(random.nextLong(bound + 1));
        pause = longer(pause, SHORTEST_PAUSE);
        pause = longer(pause, error.retryAfter().orElse(Duration.ZERO));
        Instant next = now.plus(pause);
        return next.isAfter(first.plus(total)) ? Optional.empty() : Optional.of(next);
    }

    private Duration bound(int attempts) {
        Duration bound = initial;
        for (int doubled = 1; doubled < attempts && bound.compareTo(maximum) < 0; doubled++) {
            bound = bound.multipliedBy(2);
        }
        return bound.compareTo(maximum) < 0 ? bound : maximum;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
