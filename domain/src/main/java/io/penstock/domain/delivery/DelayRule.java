package io.penstock.domain.delivery;

import io.penstock.domain.expression.Condition;
import java.time.Duration;
import java.util.Objects;

/**
 * A rule by which deliveries of a company wait before their first attempt.
 *
 * @param condition for which leads, and when
 * @param delay how long they wait
 */
public record DelayRule(Condition condition, Delay delay) {

    /** How many rules a company may have. */
    public static final int MOST_RULES = 20;

    /** The longest that a delivery may wait at once. */
    public static final Duration LONGEST = Duration.ofDays(30);

    public DelayRule {
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(delay, "delay");
    }

    /** How long a delivery waits. */
    public sealed interface Delay {}

    /**
     * Once, for a time.
     *
     * @param time more than 0, at most 30 days
     */
    public record Once(Duration time) implements Delay {
        public Once {
            requireWithin(time);
        }
    }

    /**
     * As long as the condition holds, each time twice as long as before.
     *
     * @param initial the first time, more than 0
     * @param maximum the longest, at least {@code initial} and at most 30 days
     */
    public record Backoff(Duration initial, Duration maximum) implements Delay {

        public static final Duration USUAL_INITIAL = Duration.ofSeconds(1);
        public static final Duration USUAL_MAXIMUM = Duration.ofMinutes(5);

        public Backoff {
            requireWithin(initial);
            requireWithin(maximum);
            if (maximum.compareTo(initial) < 0) {
                throw new IllegalArgumentException("The longest delay is at least the first.");
            }
        }

        /**
         * How long it waits now.
         *
         * @param delays how often it has waited before, 0 or more
         */
        public Duration after(int delays) {
            Duration time = initial;
            for (int doubled = 0; doubled < delays && time.compareTo(maximum) < 0; doubled++) {
                time = time.multipliedBy(2);
            }
            return time.compareTo(maximum) < 0 ? time : maximum;
        }
    }

    private static void requireWithin(Duration time) {
        if (time.isNegative() || time.isZero() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A delay is more than 0 and at most 30 days.");
        }
    }
}
