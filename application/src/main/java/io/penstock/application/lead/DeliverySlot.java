package io.penstock.application.lead;

import io.penstock.domain.delivery.Lease;

/** A slot that was taken; exactly one of {@link #deliver} and {@link #giveBack} ends it. */
public interface DeliverySlot {

    /** The claim to store with the delivery. */
    Lease lease();

    /** Starts the delivery of a lead that is stored now. */
    void deliver(NewLead lead);

    /** Lets the slot go, because the lead was not stored. */
    void giveBack();
}
