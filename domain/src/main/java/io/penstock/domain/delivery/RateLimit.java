package io.penstock.domain.delivery;

import java.time.Duration;

/**
 * How many deliveries are begun in a time.
 *
 * @param deliveries 1 to 1,000,000
 * @param per a second, a minute or an hour
 */
public record RateLimit(int deliveries, Duration per) {

    public static final int MAXIMUM_DELIVERIES = 1_000_000;

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    public RateLimit {
        if (deliveries < 1 || deliveries > MAXIMUM_DELIVERIES) {
            throw new IllegalArgumentException(
                    "A rate is 1 to 1,000,000 deliveries, not " + deliveries + ".");
        }
        if (!per.equals(SECOND) && !per.equals(MINUTE) && !per.equals(HOUR)) {
            throw new IllegalArgumentException(
                    "A rate is per second, minute or hour, not per " + per + ".");
        }
    }
}
