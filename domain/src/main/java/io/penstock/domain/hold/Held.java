package io.penstock.domain.hold;

import java.time.Instant;
import java.util.Objects;

/**
 * Why and since when a lead waits in the hold queue.
 *
 * @param reason what a person reads, 1 to 500 characters; a longer one is cut
 * @param since when it was put there
 */
public record Held(String reason, Instant since) {

    public static final int MAXIMUM_REASON_LENGTH = 500;

    public Held {
        Objects.requireNonNull(since, "since");
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A held lead needs a reason.");
        }
        if (reason.length() > MAXIMUM_REASON_LENGTH) {
            int end = MAXIMUM_REASON_LENGTH - 1;
            boolean splits = Character.isHighSurrogate(reason.charAt(end - 1));
            reason = reason.substring(0, splits ? end - 1 : end) + "…";
        }
    }
}
