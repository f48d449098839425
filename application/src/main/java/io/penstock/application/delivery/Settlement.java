package io.penstock.application.delivery;

import io.penstock.domain.delivery.AnswerRules;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.hold.Held;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What becomes of a delivery after an attempt. */
public sealed interface Settlement {

    /**
     * The company has the lead.
     *
     * @param price what it pays, 0 or more, in place of what was agreed; absent: that
     */
    record Delivered(Optional<BigDecimal> price) implements Settlement {

        public Delivered {
            Objects.requireNonNull(price, "price");
            if (price.filter(amount -> amount.signum() < 0).isPresent()) {
                throw new IllegalArgumentException("A price is 0 or more.");
            }
        }

        /** The company has the lead for the price that was agreed. */
        public Delivered() {
            this(Optional.empty());
        }
    }

    /** The company said no; its cap is freed and the lead waits in the hold queue. */
    record Rejected(Held held) implements Settlement {
        public Rejected {
            Objects.requireNonNull(held, "held");
        }
    }

    /** The settlement of an attempt, with the price that the answer says where that is charged. */
    static Settlement charged(Settlement agreed, Attempt attempt, AnswerRules rules) {
        return rules.charged()
                        && agreed instanceof Delivered
                        && attempt.outcome() instanceof AttemptOutcome.Accepted accepted
                ? new Delivered(accepted.price())
                : agreed;
    }

    /** There will be another attempt. */
    record Retry(Instant at) implements Settlement {
        public Retry {
            Objects.requireNonNull(at, "at");
        }
    }

    /**
     * The attempts ended in errors; the company's cap is freed and the lead waits in the hold
     * queue.
     */
    record GivenUp(Held held) implements Settlement {
        public GivenUp {
            Objects.requireNonNull(held, "held");
        }
    }
}
