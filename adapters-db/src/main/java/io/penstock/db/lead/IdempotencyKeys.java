package io.penstock.db.lead;

import com.google.common.hash.Hashing;
import io.penstock.application.lead.IdempotencyKey;
import io.penstock.application.lead.IntakeOutcome.KeyUsed;
import io.penstock.db.storage.NewRows;
import io.penstock.db.storage.Padded;
import io.penstock.db.storage.SqlTrouble;
import io.penstock.domain.lead.LeadId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The idempotency keys that were used. */
final class IdempotencyKeys {

    private IdempotencyKeys() {}

    /**
     * Uses the keys of leads, no two of which are the same. A twin that is being stored at this
     * moment is waited for.
     *
     * @return how keys were used before, if they were
     */
    static Map<EncodedLead, KeyUsed> use(Handle handle, List<EncodedLead> leads) {
        Map<EncodedLead, KeyUsed> used = new HashMap<>();
        List<EncodedLead> unused = inOrder(leads);
        while (!unused.isEmpty()) {
            try {
                insert(handle, unused);
                break;
            } catch (UnableToExecuteStatementException e) {
                Map<String, KeyUsed> found =
                        SqlTrouble.isDuplicate(e) ? find(handle, unused) : Map.of();
                if (found.isEmpty()) {
                    throw e;
                }
                unused.stream()
                        .filter(lead -> found.containsKey(digest(lead)))
                        .forEach(lead -> used.put(lead, found.get(digest(lead))));
                unused = unused.stream().filter(lead -> !used.containsKey(lead)).toList();
            }
        }
        return used;
    }

    /** The order in which keys are used, so that no two transactions wait in a ring. */
    private static List<EncodedLead> inOrder(List<EncodedLead> leads) {
        return leads.stream()
                .filter(lead -> lead.key().isPresent())
                .sorted(Comparator.comparing(IdempotencyKeys::digest))
                .toList();
    }

    private static void insert(Handle handle, List<EncodedLead> leads) {
        NewRows rows = new NewRows("INSERT INTO idempotency_keys (digest, fingerprint, lead, at)");
        for (EncodedLead lead : leads) {
            rows.add(
                    digest(lead),
                    lead.lead().idempotency().orElseThrow().fingerprint(),
                    lead.id().value(),
                    lead.lead().lead().receivedAt().toEpochMilli());
        }
        rows.writeTogether(handle);
    }

    private static Map<String, KeyUsed> find(Handle handle, List<EncodedLead> leads) {
        return handle.createQuery(
                        """
                        SELECT digest, lead, fingerprint FROM idempotency_keys
                        WHERE digest IN (<digests>)
                        """)
                .bindList("digests", Padded.list(leads, IdempotencyKeys::digest))
                .map((row, _) -> Map.entry(row.getString("digest"), used(row)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Leaves the keys of leads unused that were used in this transaction. */
    static void giveBack(Handle handle, List<EncodedLead> leads) {
        List<String> digests = inOrder(leads).stream().map(IdempotencyKeys::digest).toList();
        if (!digests.isEmpty()) {
            handle.createUpdate("DELETE FROM idempotency_keys WHERE digest IN (<digests>)")
                    .bindList("digests", Padded.list(digests, Function.identity()))
                    .execute();
        }
    }

    private static String digest(EncodedLead lead) {
        return lead.key().orElseThrow();
    }

    static Optional<KeyUsed> find(Handle handle, IdempotencyKey key) {
        return handle.createQuery(
                        "SELECT lead, fingerprint FROM idempotency_keys WHERE digest = :digest")
                .bind("digest", digest(key))
                .map((row, _) -> used(row))
                .findOne();
    }

    private static KeyUsed used(ResultSet row) throws SQLException {
        return new KeyUsed(new LeadId(row.getString("lead")), row.getString("fingerprint"));
    }

    /** Forgets at most so many keys that were used before a moment. */
    static int forget(Handle handle, Instant usedBefore, int atMost) {
        return handle.createUpdate("DELETE FROM idempotency_keys WHERE at < :before LIMIT :most")
                .bind("before", usedBefore.toEpochMilli())
                .bind("most", atMost)
                .execute();
    }

    /** The length of the scope keeps its end apart from the key's beginning. */
    static String digest(IdempotencyKey key) {
        String text = key.scope().length() + ":" + key.scope() + key.key();
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_16LE).toString();
    }
}
