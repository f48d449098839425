package io.penstock.bootstrap.bench.sink;

import java.time.Duration;
import java.util.List;

/**
 * How a buyer behaves, request after request.
 *
 * @param delay how long each answer takes, 0 to an hour
 * @param hangPercent how many of a hundred requests are never answered, 0 to 100
 * @param failPercent how many of a hundred are answered 500; with those that hang at most 100
 * @param bad how the others are treated, one after the other; empty: they are answered
 */
public record SinkBehaviour(Duration delay, int hangPercent, int failPercent, List<Manner> bad) {

    private static final Duration LONGEST_DELAY = Duration.ofHours(1);

    /** Spreads the hundredths evenly, since it has no common divisor with 100. */
    private static final int STRIDE = 37;

    public SinkBehaviour {
        bad = List.copyOf(bad);
        if (delay.isNegative() || delay.compareTo(LONGEST_DELAY) > 0) {
            throw new IllegalArgumentException("A delay is 0 to an hour.");
        }
        if (hangPercent < 0 || failPercent < 0 || hangPercent + failPercent > 100) {
            throw new IllegalArgumentException(
                    "Percentages are 0 or more, and 100 at most in all.");
        }
    }

    /** Takes every lead at once. */
    public static SinkBehaviour good() {
        return new SinkBehaviour(Duration.ZERO, 0, 0, List.of());
    }

    /** Treats requests in these manners, one after the other. */
    public static SinkBehaviour bad(Manner... manners) {
        return new SinkBehaviour(Duration.ZERO, 0, 0, List.of(manners));
    }

    /** How a request is treated, by its number, from 0. */
    Manner manner(long number) {
        int hundredth = (int) (number % 100 * STRIDE % 100);
        if (hundredth < hangPercent) {
            return Manner.HANG;
        }
        if (hundredth < hangPercent + failPercent) {
            return Manner.FAIL;
        }
        return bad.isEmpty() ? Manner.ANSWER : bad.get((int) (number % bad.size()));
    }
}
