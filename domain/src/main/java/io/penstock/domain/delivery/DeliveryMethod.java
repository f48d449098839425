package io.penstock.domain.delivery;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/**
 * How leads are sent to a buyer.
 *
 * @param endpoint an absolute address with a host; which schemes and networks are allowed is judged
 *     when it is used
 * @param format how the lead is written
 * @param timeout how long one attempt may take in all, 1 millisecond to 5 minutes
 */
public record DeliveryMethod(URI endpoint, DeliveryFormat format, Duration timeout) {

    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(5);
    public static final Duration MAXIMUM_TIMEOUT = Duration.ofMinutes(5);

    public DeliveryMethod {
        Objects.requireNonNull(format, "format");
        if (!endpoint.isAbsolute() || endpoint.getHost() == null) {
            throw new IllegalArgumentException("An endpoint is an absolute address with a host.");
        }
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(MAXIMUM_TIMEOUT) > 0) {
            throw new IllegalArgumentException("A timeout is more than 0 and at most 5 minutes.");
        }
    }
}
