package io.penstock.application.delivery;

import io.penstock.domain.hold.Held;
import java.time.Instant;
import java.util.Objects;

/** What becomes of a delivery after an attempt. */
public sealed interface Settlement {

    /** The company has the lead. */
    record Delivered() implements Settlement {}

    /** The company said no; its cap is freed and the lead waits in the hold queue. */
    record Rejected(Held held) implements Settlement {
        public Rejected {
            Objects.requireNonNull(held, "held");
        }
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
