package io.penstock.db.delivery;

import io.penstock.application.delivery.DeliveryRecord.Outcome;
import io.penstock.application.delivery.SettlementEffects;
import io.penstock.db.storage.ChangedRows;
import io.penstock.db.storage.Columns;
import io.penstock.db.storage.Padded;
import io.penstock.domain.delivery.DeliveryId;
import io.penstock.domain.delivery.Lease;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * A delivery that a transaction has locked so as to settle it.
 *
 * @param id its id
 * @param outcome how it stands
 * @param token the token of the claim that it is under, if it is
 */
record ClaimedDelivery(DeliveryId id, Outcome outcome, Optional<String> token) {

    /** Locks deliveries in the order of their ids. */
    static Map<DeliveryId, ClaimedDelivery> lock(Handle handle, List<Settling> settlings) {
        Map<DeliveryId, ClaimedDelivery> locked = new HashMap<>();
        handle.createQuery(
                        """
                        SELECT id, outcome, token FROM deliveries
                        WHERE id IN (<ids>) ORDER BY id FOR UPDATE
                        """)
                .bindList("ids", Padded.list(settlings, one -> one.job().id().value()))
                .map((row, _) ->
                        new ClaimedDelivery(
                                new DeliveryId(row.getString("id")),
                                DeliveryNames.OUTCOMES.read(row.getString("outcome")),
                                Columns.optionalText(row, "token")))
                .forEach(delivery -> locked.put(delivery.id(), delivery));
        return locked;
    }

    boolean isCancelled() {
        return outcome == Outcome.CANCELLED;
    }

    /** That the company has the lead settles it whoever has claimed it; else it is the claim. */
    boolean isSettledBy(Lease lease, Outcome meant) {
        boolean delivered =
                meant == Outcome.SUCCESS && (outcome == Outcome.PENDING || isCancelled());
        return delivered || isUnder(lease);
    }

    /** Whether the claim still stands. */
    boolean isUnder(Lease lease) {
        return token.equals(Optional.of(lease.token()));
    }

    /** Writes how deliveries stand after their attempts. */
    static void change(Handle handle, List<Settling> settlings) {
        Map<Boolean, List<Settling>> byEnd =
                settlings.stream()
                        .collect(
                                Collectors.partitioningBy(
                                        one -> one.effects().outcome() == Outcome.SUCCESS));
        succeed(handle, byEnd.getOrDefault(true, List.of()));
        changeEach(handle, byEnd.getOrDefault(false, List.of()));
    }

    /** All alike in one statement; when the first attempt was matters only while others follow. */
    private static void succeed(Handle handle, List<Settling> settlings) {
        if (settlings.isEmpty()) {
            return;
        }
        handle.createUpdate(
                        """
                        UPDATE deliveries
                        SET outcome = 'success', reason = NULL, attempts = attempts + 1,
                            next_at = NULL, owner = NULL, token = NULL
                        WHERE id IN (<ids>)
                        """)
                .bindList("ids", Padded.list(settlings, one -> one.job().id().value()))
                .execute();
    }

    private static void changeEach(Handle handle, List<Settling> settlings) {
        ChangedRows changes =
                new ChangedRows(
                        """
                        UPDATE deliveries
                        SET outcome = ?, reason = CASE WHEN ? = 1 THEN reason ELSE ? END,
                            attempts = attempts + 1,
                            first_attempt_at = COALESCE(first_attempt_at, ?),
                            next_at = CASE WHEN batch IS NULL THEN ? ELSE NULL END,
                            owner = NULL, token = NULL
                        WHERE id = ?
                        """);
        for (Settling one : settlings) {
            SettlementEffects effects = one.effects();
            changes.add(
                    DeliveryNames.OUTCOMES.of(effects.outcome()),
                    effects.outcome() == Outcome.CANCELLED ? 1 : 0,
                    effects.reason().orElse(null),
                    one.attempt().at().toEpochMilli(),
                    effects.nextAttemptAt().map(Instant::toEpochMilli).orElse(null),
                    one.job().id().value());
        }
        changes.write(handle);
    }
}
