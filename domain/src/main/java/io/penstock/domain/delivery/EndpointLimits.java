package io.penstock.domain.delivery;

import java.util.Objects;
import java.util.Optional;

/**
 * How much one program sends to a buyer's endpoint.
 *
 * @param concurrency how many deliveries are in the air at once, 1 to 1,000
 * @param rate how many are begun in a time; absent: as many as come
 */
public record EndpointLimits(int concurrency, Optional<RateLimit> rate) {

    public static final int DEFAULT_CONCURRENCY = 32;
    public static final int MAXIMUM_CONCURRENCY = 1_000;

    public static final EndpointLimits DEFAULT =
            new EndpointLimits(DEFAULT_CONCURRENCY, Optional.empty());

    public EndpointLimits {
        Objects.requireNonNull(rate, "rate");
        if (concurrency < 1 || concurrency > MAXIMUM_CONCURRENCY) {
            throw new IllegalArgumentException(
                    "Concurrency is 1 to 1,000, not " + concurrency + ".");
        }
    }
}
