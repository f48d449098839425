package io.penstock.delivery.delivery;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;

/** Reads the header {@code Retry-After}: a number of seconds, or a date of HTTP. */
final class RetryAfter {

    /** The longest that a buyer can make a lead wait. */
    static final Duration LONGEST = Duration.ofHours(24);

    private static final Pattern SECONDS = Pattern.compile("[0-9]+");

    private RetryAfter() {}

    /**
     * How long to wait, 0 to {@link #LONGEST}; empty where the value is neither a number nor a
     * date.
     */
    static Optional<Duration> parse(String value, Instant now) {
        String text = value.strip();
        if (SECONDS.matcher(text).matches()) {
            BigInteger longest = BigInteger.valueOf(LONGEST.toSeconds());
            return Optional.of(Duration.ofSeconds(new BigInteger(text).min(longest).longValue()));
        }
        return Optional.ofNullable(DateUtils.parseStandardDate(text))
                .map(date -> bounded(Duration.between(now, date)));
    }

    private static Duration bounded(Duration duration) {
        Duration atMost = duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
        return atMost.isNegative() ? Duration.ZERO : atMost;
    }
}
