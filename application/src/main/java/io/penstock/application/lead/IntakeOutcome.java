package io.penstock.application.lead;

import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.lead.LeadId;

/** What came of storing a new lead. */
public sealed interface IntakeOutcome {

    /** The lead, its decision, assignment and delivery are stored. */
    record Stored() implements IntakeOutcome {}

    /** Nothing is stored, because a cap has no room any more. */
    record CapReached(CompanyCap cap) implements IntakeOutcome {}

    /**
     * Nothing is stored, because the idempotency key was used before.
     *
     * @param first the lead that was stored then
     * @param fingerprint the fingerprint that the key was used with
     */
    record KeyUsed(LeadId first, String fingerprint) implements IntakeOutcome {}
}
