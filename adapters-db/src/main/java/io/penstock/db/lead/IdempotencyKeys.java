package io.penstock.db.lead;

import com.google.common.hash.Hashing;
import io.penstock.application.lead.IdempotencyKey;
import io.penstock.application.lead.IntakeOutcome.KeyUsed;
import io.penstock.application.lead.NewLead;
import io.penstock.db.storage.SqlTrouble;
import io.penstock.domain.lead.Lead;
import io.penstock.domain.lead.LeadId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The idempotency keys that were used. */
final class IdempotencyKeys {

    private IdempotencyKeys() {}

    /**
     * Uses a key for a lead. A twin that is being stored at this moment is waited for.
     *
     * @return how the key was used before, if it was
     */
    static Optional<KeyUsed> use(Handle handle, IdempotencyKey key, Lead lead) {
        try {
            handle.createUpdate(
                            """
                            INSERT INTO idempotency_keys (digest, fingerprint, lead, at)
                            VALUES (:digest, :fingerprint, :lead, :at)
                            """)
                    .bind("digest", digest(key))
                    .bind("fingerprint", key.fingerprint())
                    .bind("lead", lead.id().value())
                    .bind("at", lead.receivedAt().toEpochMilli())
                    .execute();
            return Optional.empty();
        } catch (UnableToExecuteStatementException e) {
            if (SqlTrouble.isDuplicate(e)) {
                return Optional.of(find(handle, key).orElseThrow(() -> e));
            }
            throw e;
        }
    }

    /** The order in which keys are used, so that no two transactions wait in a ring. */
    static List<NewLead> inOrder(List<NewLead> leads) {
        return leads.stream()
                .sorted(
                        Comparator.comparing(
                                lead -> lead.idempotency().map(IdempotencyKeys::digest).orElse("")))
                .toList();
    }

    /** Leaves a key unused that was used in this transaction. */
    static void giveBack(Handle handle, IdempotencyKey key) {
        handle.createUpdate("DELETE FROM idempotency_keys WHERE digest = :digest")
                .bind("digest", digest(key))
                .execute();
    }

    static Optional<KeyUsed> find(Handle handle, IdempotencyKey key) {
        return handle.createQuery(
                        "SELECT lead, fingerprint FROM idempotency_keys WHERE digest = :digest")
                .bind("digest", digest(key))
                .map((row, _) ->
                        new KeyUsed(
                                new LeadId(row.getString("lead")), row.getString("fingerprint")))
                .findOne();
    }

    /** Forgets at most so many keys that were used before a moment. */
    static int forget(Handle handle, Instant usedBefore, int atMost) {
        return handle.createUpdate("DELETE FROM idempotency_keys WHERE at < :before LIMIT :most")
                .bind("before", usedBefore.toEpochMilli())
                .bind("most", atMost)
                .execute();
    }

    /** The length of the scope keeps its end apart from the key's beginning. */
    private static String digest(IdempotencyKey key) {
        String text = key.scope().length() + ":" + key.scope() + key.key();
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_16LE).toString();
    }
}
