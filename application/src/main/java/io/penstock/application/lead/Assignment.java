package io.penstock.application.lead;

import io.penstock.application.routing.Promises;
import io.penstock.domain.hold.Held;
import io.penstock.domain.routing.Decision;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * A decision that is about to be stored, with all that hangs on it.
 *
 * @param decision where the lead goes
 * @param promises what must still hold when it is stored
 * @param price what is reserved of the company's balance, more than 0; absent: nothing
 * @param delivery the delivery to make; empty where the lead is held or its company fetches leads
 * @param held why it is held; present exactly where the decision gave it to no company
 */
public record Assignment(
        Decision decision,
        Promises promises,
        Optional<BigDecimal> price,
        Optional<NewDelivery> delivery,
        Optional<Held> held) {

    public Assignment {
        Objects.requireNonNull(promises, "promises");
        Objects.requireNonNull(delivery, "delivery");
        if (held.isPresent() == decision.company().isPresent()) {
            throw new IllegalArgumentException("A lead is held exactly where no company has it.");
        }
        if (price.isPresent() && (price.get().signum() <= 0 || held.isPresent())) {
            throw new IllegalArgumentException("Only a price above 0 is reserved of a company.");
        }
    }
}
