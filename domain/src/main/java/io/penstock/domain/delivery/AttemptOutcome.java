package io.penstock.domain.delivery;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** What came of one attempt to deliver. */
public sealed interface AttemptOutcome {

    /**
     * The buyer took the lead: the outcome {@code success}.
     *
     * @param reference by what name the buyer knows it, if the answer said so
     * @param price what the buyer says that it pays, if the answer said so
     */
    record Accepted(Optional<String> reference, Optional<BigDecimal> price)
            implements AttemptOutcome {

        public Accepted {
            Objects.requireNonNull(reference, "reference");
            Objects.requireNonNull(price, "price");
        }

        /** The buyer took it, and said nothing more. */
        public Accepted() {
            this(Optional.empty(), Optional.empty());
        }
    }

    /**
     * The buyer said no, and asking again would not change it: the outcome {@code failure}.
     *
     * @param reason what a person reads
     */
    record Rejected(String reason) implements AttemptOutcome {
        public Rejected {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Nobody answered properly, and the attempt is worth repeating: the outcome {@code error}.
     *
     * @param code the kind of error
     * @param reason what a person reads
     * @param maybeDelivered whether the request was written, so that the buyer may have the lead
     * @param retryAfter how long the buyer asked to be left alone
     */
    record Errored(
            ErrorCode code, String reason, boolean maybeDelivered, Optional<Duration> retryAfter)
            implements AttemptOutcome {
        public Errored {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(retryAfter, "retryAfter");
        }
    }
}
