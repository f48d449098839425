package io.penstock.db.delivery;

import io.penstock.application.delivery.DeliveryJob;
import io.penstock.application.delivery.DeliveryRecord;
import io.penstock.application.delivery.Settled;
import io.penstock.application.delivery.Settlement;
import io.penstock.application.delivery.SettlementEffects;
import io.penstock.application.lead.Journal;
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
        SettlementEffects effects = SettlementEffects.of(job.company(), attempt, settlement);
        Optional<PlacedLead> placed = lock(handle, job, effects);
        boolean stands = change(handle, job, attempt, effects);
        AttemptRows.insert(handle, job, attempt);
        if (stands) {
            changeLead(handle, job, effects, placed);
        }
        return stands ? Settled.NOW : Settled.LEASE_LOST;
    }

    /** Locks the company and the lead before the delivery, where either is going to be changed. */
    private static Optional<PlacedLead> lock(
            Handle handle, DeliveryJob job, SettlementEffects effects) {
        if (effects.outcome() == DeliveryRecord.Outcome.PENDING) {
            return Optional.empty();
        }
        LeadId lead = job.lead().id();
        int decision = decision(handle, job);
        return effects.held().isPresent() || PlacedLead.isPaidFor(handle, lead, decision)
                ? Optional.of(PlacedLead.lock(handle, lead, decision))
                : Optional.empty();
    }

    private static int decision(Handle handle, DeliveryJob job) {
        return handle.createQuery("SELECT decision FROM deliveries WHERE id = :id")
                .bind("id", job.id().value())
                .mapTo(Integer.class)
                .one();
    }

    private static boolean change(
            Handle handle, DeliveryJob job, Attempt attempt, SettlementEffects effects) {
        return handle.createUpdate(
                                """
                                UPDATE deliveries
                                SET outcome = :outcome, reason = :reason, attempts = attempts + 1,
                                    first_attempt_at = COALESCE(first_attempt_at, :at),
                                    next_at = :next_at, owner = NULL, token = NULL
                                WHERE id = :id
                                    AND (token = :token OR (:delivered AND next_at IS NOT NULL))
                                """)
                        .bind("outcome", DeliveryNames.OUTCOMES.of(effects.outcome()))
                        .bind("reason", effects.reason().orElse(null))
                        .bind("at", attempt.at().toEpochMilli())
                        .bind(
                                "next_at",
                                effects.nextAttemptAt().map(Instant::toEpochMilli).orElse(null))
                        .bind("id", job.id().value())
                        .bind("token", job.lease().token())
                        .bind("delivered", effects.outcome() == DeliveryRecord.Outcome.SUCCESS)
                        .execute()
                == 1;
    }

    private static void changeLead(
            Handle handle,
            DeliveryJob job,
            SettlementEffects effects,
            Optional<PlacedLead> placed) {
        LeadId lead = job.lead().id();
        JournalRows journal = new JournalRows(handle);
        effects.event().ifPresent(event -> journal.add(lead, event));
        if (effects.held().isPresent()) {
            effects.held()
                    .filter(held -> placed.orElseThrow().hold(held))
                    .ifPresent(held -> journal.add(lead, Journal.held(held)));
        } else {
            effects.event()
                    .ifPresent(accepted -> placed.ifPresent(lot -> lot.charge(accepted.at())));
        }
        journal.write();
    }
}
