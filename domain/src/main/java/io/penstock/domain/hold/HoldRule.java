package io.penstock.domain.hold;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * When leads that nobody takes stop waiting in the hold queue, and what becomes of them.
 *
 * @param expireAfter how long each waits, from {@link #SHORTEST} to {@link #LONGEST}
 * @param then what becomes of it
 * @param reason why it is cancelled, 0 or more; there exactly where it is
 */
public record HoldRule(Duration expireAfter, Then then, OptionalLong reason) {

    public static final Duration SHORTEST = Duration.ofMinutes(1);
    public static final Duration LONGEST = Duration.ofDays(365);

    /** What can become of a lead. */
    public enum Then {
        /** It is no order at all. */
        TRASH,
        /** It is cancelled for a reason; no cancel script takes it on. */
        CANCEL
    }

    public HoldRule {
        Objects.requireNonNull(then, "then");
        if (expireAfter.compareTo(SHORTEST) < 0 || expireAfter.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A held lead waits from 1 minute to 365 days.");
        }
        if (reason.isPresent() != (then == Then.CANCEL)) {
            throw new IllegalArgumentException(
                    "A lead has a reason exactly where it is cancelled.");
        }
    }
}
