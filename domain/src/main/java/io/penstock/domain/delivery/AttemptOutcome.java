package io.penstock.domain.delivery;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** What came of one attempt to deliver. */
public sealed interface AttemptOutcome {

    /** The buyer took the lead. */
    record Success() implements AttemptOutcome {}

    /**
     * The buyer said no; asking again would not change it.
     *
     * @param reason what a person reads
     */
    record Failure(String reason) implements AttemptOutcome {
        public Failure {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Nobody answered properly; the attempt is worth repeating.
     *
     * @param code the kind of error
     * @param reason what a person reads
     * @param maybeDelivered whether the request was written, so that the buyer may have the lead
     * @param retryAfter how long the buyer asked to be left alone
     */
    record Error(
            ErrorCode code, String reason, boolean maybeDelivered, Optional<Duration> retryAfter)
            implements AttemptOutcome {
        public Error {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(retryAfter, "retryAfter");
        }
    }
}
