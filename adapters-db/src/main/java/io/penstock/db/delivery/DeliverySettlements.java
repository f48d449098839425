package io.penstock.db.delivery;

import io.penstock.application.delivery.DeliveryJob;
import io.penstock.application.delivery.DeliveryRecord.Outcome;
import io.penstock.application.delivery.Settled;
import io.penstock.application.delivery.Settlement;
import io.penstock.application.delivery.SettlementEffects;
import io.penstock.application.lead.LeadEvent;
import io.penstock.db.lead.JournalRows;
import io.penstock.db.lead.PlacedLead;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.lead.LeadId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Settles attempts within a transaction. */
final class DeliverySettlements {

    private DeliverySettlements() {}

    /** Writes the attempt in any case, and everything else where the claim still stands. */
    static Settled settle(Handle handle, DeliveryJob job, Attempt attempt, Settlement settlement) {
        if (AttemptRows.isWritten(handle, job)) {
            return Settled.BEFORE;
        }
        SettlementEffects meant = SettlementEffects.of(job.company(), attempt, settlement);
        Optional<PlacedLead> placed = lock(handle, job, meant);
        ClaimedDelivery delivery = ClaimedDelivery.lock(handle, job.id());
        AttemptRows.insert(handle, job, attempt);
        if (!delivery.isSettledBy(job.lease(), meant.outcome())) {
            return Settled.LEASE_LOST;
        }
        SettlementEffects effects = delivery.isCancelled() ? meant.afterCancelling() : meant;
        change(handle, job, attempt, effects);
        effects.event().ifPresent(event -> changeLead(handle, job, effects, event, placed));
        return Settled.NOW;
    }

    /** Locks the company and the lead before the delivery, where either is going to be changed. */
    private static Optional<PlacedLead> lock(
            Handle handle, DeliveryJob job, SettlementEffects effects) {
        if (effects.outcome() == Outcome.PENDING) {
            return Optional.empty();
        }
        LeadId lead = job.lead().id();
        int decision = ClaimedDelivery.decision(handle, job.id());
        return effects.held().isPresent() || PlacedLead.isPaidFor(handle, lead, decision)
                ? Optional.of(PlacedLead.lock(handle, lead, decision))
                : Optional.empty();
    }

    private static void change(
            Handle handle, DeliveryJob job, Attempt attempt, SettlementEffects effects) {
        boolean keepsReason = effects.outcome() == Outcome.CANCELLED;
        handle.createUpdate(
                        """
                        UPDATE deliveries
                        SET outcome = :outcome, reason = CASE WHEN :kept THEN reason ELSE :reason END,
                            attempts = attempts + 1,
                            first_attempt_at = COALESCE(first_attempt_at, :at),
                            next_at = :next_at, owner = NULL, token = NULL
                        WHERE id = :id
                        """)
                .bind("outcome", DeliveryNames.OUTCOMES.of(effects.outcome()))
                .bind("kept", keepsReason)
                .bind("reason", effects.reason().orElse(null))
                .bind("at", attempt.at().toEpochMilli())
                .bind("next_at", effects.nextAttemptAt().map(Instant::toEpochMilli).orElse(null))
                .bind("id", job.id().value())
                .execute();
    }

    private static void changeLead(
            Handle handle,
            DeliveryJob job,
            SettlementEffects effects,
            LeadEvent event,
            Optional<PlacedLead> placed) {
        JournalRows journal = new JournalRows(handle);
        journal.add(job.lead().id(), event);
        placed.ifPresent(
                lead -> lead.settle(effects.balance(), effects.held(), event.at(), journal));
        journal.write();
    }
}
