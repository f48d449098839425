package io.penstock.application.lead;

import io.penstock.application.routing.BrokenPromise;
import io.penstock.domain.lead.LeadId;
import java.util.Optional;

/** What came of storing a new lead. */
public sealed interface IntakeOutcome {

    /**
     * The lead, its decision, assignment and delivery are stored.
     *
     * @param duplicateOf the first lead of which it is a duplicate, where it was to be marked
     */
    record Stored(Optional<LeadId> duplicateOf) implements IntakeOutcome {}

    /** Nothing is stored, because a promise does not hold any more. */
    record PromiseBroken(BrokenPromise promise) implements IntakeOutcome {}

    /**
     * Nothing is stored, because the lead is a duplicate and to be refused.
     *
     * @param first the first lead of which it is a duplicate
     */
    record Duplicate(LeadId first) implements IntakeOutcome {}

    /**
     * Nothing is stored, because the idempotency key was used before.
     *
     * @param first the lead that was stored then
     * @param fingerprint the fingerprint that the key was used with
     */
    record KeyUsed(LeadId first, String fingerprint) implements IntakeOutcome {}
}
