package io.penstock.application.lead;

import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.hold.Held;
import io.penstock.domain.lead.Lead;
import io.penstock.domain.routing.Decision;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A lead that was decided and is about to be stored.
 *
 * @param lead the lead
 * @param decision where it goes
 * @param promises caps that must have room for it
 * @param delivery the delivery to make; empty where the lead is held or its company fetches leads
 * @param held why it is held; present exactly where the decision gave it to no company
 * @param idempotency the caller's idempotency key
 */
public record NewLead(
        Lead lead,
        Decision decision,
        List<CompanyCap> promises,
        Optional<NewDelivery> delivery,
        Optional<Held> held,
        Optional<IdempotencyKey> idempotency) {

    public NewLead {
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(idempotency, "idempotency");
        promises = List.copyOf(promises);
        if (held.isPresent() == decision.company().isPresent()) {
            throw new IllegalArgumentException("A lead is held exactly where no company has it.");
        }
    }
}
