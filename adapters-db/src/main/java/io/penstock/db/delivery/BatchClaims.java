package io.penstock.db.delivery;

import io.penstock.application.delivery.BatchJob;
import io.penstock.db.flow.StageColumns;
import io.penstock.db.storage.Columns;
import io.penstock.db.storage.Padded;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Lease;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Claims batches within a transaction. */
final class BatchClaims {

    private BatchClaims() {}

    static Map<CompanyId, Instant> due(Handle handle, Instant until) {
        return handle.createQuery(
                        """
                        SELECT company, MIN(next_at) AS next_at FROM batches
                        WHERE next_at <= :until GROUP BY company
                        """)
                .bind("until", until.toEpochMilli())
                .map((row, _) ->
                        Map.entry(
                                new CompanyId(row.getInt("company")),
                                Columns.moment(row, "next_at")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
    }

    static List<BatchJob> claim(
            Handle handle, Map<CompanyId, Integer> room, Lease lease, Instant now) {
        List<String> candidates = new ArrayList<>();
        new TreeMap<>(room)
                .forEach((company, atMost) ->
                        candidates.addAll(candidates(handle, company, atMost, now)));
        if (candidates.isEmpty() || mark(handle, candidates, lease, now) == 0) {
            return List.of();
        }
        List<ClaimedBatch> claimed = claimed(handle, candidates, lease);
        fix(handle, claimed);
        markDeliveries(handle, claimed, lease);
        return BatchMembers.jobs(handle, claimed, lease, now);
    }

    /** Skipping what others have locked only keeps workers apart. */
    private static List<String> candidates(
            Handle handle, CompanyId company, int atMost, Instant now) {
        return handle.createQuery(
                        """
                        SELECT id FROM batches
                        WHERE company = :company AND next_at <= :now
                        ORDER BY company, next_at LIMIT :at_most FOR UPDATE SKIP LOCKED
                        """)
                .bind("company", company.value())
                .bind("now", now.toEpochMilli())
                .bind("at_most", atMost)
                .mapTo(String.class)
                .list();
    }

    /** The condition decides who has it: of two, the second finds it leased. */
    private static int mark(Handle handle, List<String> ids, Lease lease, Instant now) {
        return handle.createUpdate(
                        """
                        UPDATE batches SET owner = :owner, token = :token, next_at = :until
                        WHERE id IN (<ids>) AND next_at <= :now
                        """)
                .bind("owner", lease.owner())
                .bind("token", lease.token())
                .bind("until", lease.until().toEpochMilli())
                .bindList("ids", Padded.list(ids, Function.identity()))
                .bind("now", now.toEpochMilli())
                .execute();
    }

    private static List<ClaimedBatch> claimed(Handle handle, List<String> ids, Lease lease) {
        Map<String, ClaimedBatch> found = new HashMap<>();
        handle.createQuery(
                        """
                        SELECT id, company, format, state, attempts, first_attempt_at,
                            flow_revision, flow_stage
                        FROM batches
                        WHERE id IN (<ids>) AND token = :token
                        """)
                .bindList("ids", Padded.list(ids, Function.identity()))
                .bind("token", lease.token())
                .map((row, _) ->
                        new ClaimedBatch(
                                row.getString("id"),
                                new CompanyId(row.getInt("company")),
                                BatchNames.FORMATS.read(row.getString("format")),
                                row.getString("state").equals("gathered"),
                                row.getInt("attempts"),
                                Columns.optionalMoment(row, "first_attempt_at"),
                                StageColumns.read(row)))
                .forEach(one -> found.put(one.id(), one));
        return ids.stream().map(found::get).filter(one -> one != null).toList();
    }

    /** What has ended before a batch is first begun stays out of it. */
    private static void fix(Handle handle, List<ClaimedBatch> claimed) {
        List<String> fresh =
                claimed.stream().filter(ClaimedBatch::isFresh).map(ClaimedBatch::id).toList();
        if (fresh.isEmpty()) {
            return;
        }
        GatheredRows.change(handle, fresh, "batch = NULL, place = NULL", "<> 'pending'", Map.of());
        handle.createUpdate(
                        """
                        UPDATE batches
                        SET state = 'begun',
                            members = (SELECT COUNT(*) FROM %s WHERE g.batch = batches.id)
                        WHERE id IN (<ids>)
                        """
                                .formatted(GatheredRows.IN_BATCHES))
                .bindList("ids", Padded.list(fresh, Function.identity()))
                .execute();
    }

    /** Its leads are settled under the claim of the batch. */
    private static void markDeliveries(Handle handle, List<ClaimedBatch> claimed, Lease lease) {
        if (claimed.isEmpty()) {
            return;
        }
        GatheredRows.change(
                handle,
                claimed.stream().map(ClaimedBatch::id).toList(),
                "owner = :owner, token = :token",
                "= 'pending'",
                Map.of("owner", lease.owner(), "token", lease.token()));
    }
}
