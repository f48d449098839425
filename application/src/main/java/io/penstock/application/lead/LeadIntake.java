package io.penstock.application.lead;

import java.time.Instant;
import java.util.Optional;

/**
 * The port that stores new leads, so that what was stored survives the death of the program.
 *
 * <p>Implementations are called from many threads at once.
 */
public interface LeadIntake {

    /**
     * Stores a lead with its decision, its assignment and its delivery, all or nothing. The
     * promised caps are counted again, and no other lead can come between the count and the
     * assignment.
     *
     * @throws IntakeFullException when nothing was stored, because too many leads wait
     * @throws io.penstock.application.storage.StorageUnavailableException when nothing was stored
     * @throws io.penstock.application.storage.OutcomeUnknownException when it may have been stored
     */
    IntakeOutcome take(NewLead lead);

    /**
     * Looks an idempotency key up by its scope and text.
     *
     * @throws io.penstock.application.storage.StorageUnavailableException when it cannot be told
     */
    Optional<IntakeOutcome.KeyUsed> use(IdempotencyKey key);

    /**
     * Forgets idempotency keys that were used before a moment.
     *
     * @param atMost how many, 1 or more
     * @return how many were forgotten; fewer than asked for when no more are left
     * @throws io.penstock.application.storage.StorageUnavailableException when storage is away
     */
    int forgetKeys(Instant usedBefore, int atMost);
}
