package io.penstock.db.delivery;

import io.penstock.application.delivery.BatchJob;
import io.penstock.application.delivery.DeliveryJob;
import io.penstock.application.delivery.DeliveryRecord.Outcome;
import io.penstock.db.lead.LeadColumns;
import io.penstock.db.storage.Columns;
import io.penstock.db.storage.Padded;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.BatchFormat;
import io.penstock.domain.delivery.BatchId;
import io.penstock.domain.delivery.DeliveryId;
import io.penstock.domain.delivery.Lease;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Claims batches within a transaction. */
final class BatchClaims {

    private static final Logger log = LoggerFactory.getLogger(BatchClaims.class);

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
        List<Claimed> claimed = claimed(handle, candidates, lease);
        fix(handle, claimed);
        markDeliveries(handle, claimed, lease);
        return jobs(handle, claimed, lease, now);
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

    private static List<Claimed> claimed(Handle handle, List<String> ids, Lease lease) {
        Map<String, Claimed> found = new HashMap<>();
        handle.createQuery(
                        """
                        SELECT id, company, format, state, attempts, first_attempt_at FROM batches
                        WHERE id IN (<ids>) AND token = :token
                        """)
                .bindList("ids", Padded.list(ids, Function.identity()))
                .bind("token", lease.token())
                .map((row, _) ->
                        new Claimed(
                                row.getString("id"),
                                new CompanyId(row.getInt("company")),
                                BatchNames.FORMATS.read(row.getString("format")),
                                row.getString("state").equals("gathered"),
                                row.getInt("attempts"),
                                Columns.optionalMoment(row, "first_attempt_at")))
                .forEach(one -> found.put(one.id(), one));
        return ids.stream().map(found::get).filter(one -> one != null).toList();
    }

    /** What has ended before a batch is first begun stays out of it. */
    private static void fix(Handle handle, List<Claimed> claimed) {
        List<String> fresh = claimed.stream().filter(Claimed::isFresh).map(Claimed::id).toList();
        if (fresh.isEmpty()) {
            return;
        }
        List<String> ids = Padded.list(fresh, Function.identity());
        handle.createUpdate(
                        """
                        UPDATE deliveries SET batch = NULL, place = NULL
                        WHERE batch IN (<ids>) AND outcome <> 'pending'
                        """)
                .bindList("ids", ids)
                .execute();
        handle.createUpdate(
                        """
                        UPDATE batches
                        SET state = 'begun',
                            leads = (SELECT COUNT(*) FROM deliveries d WHERE d.batch = batches.id)
                        WHERE id IN (<ids>)
                        """)
                .bindList("ids", ids)
                .execute();
    }

    /** Its leads are settled under the claim of the batch. */
    private static void markDeliveries(Handle handle, List<Claimed> claimed, Lease lease) {
        if (claimed.isEmpty()) {
            return;
        }
        handle.createUpdate(
                        """
                        UPDATE deliveries SET owner = :owner, token = :token
                        WHERE batch IN (<ids>) AND outcome = 'pending'
                        """)
                .bind("owner", lease.owner())
                .bind("token", lease.token())
                .bindList("ids", Padded.list(claimed, Claimed::id))
                .execute();
    }

    private static List<BatchJob> jobs(
            Handle handle, List<Claimed> claimed, Lease lease, Instant now) {
        List<BatchJob> jobs = new ArrayList<>();
        List<String> over = new ArrayList<>();
        for (Claimed one : claimed) {
            List<Member> members = members(handle, one, lease);
            List<DeliveryJob> leads =
                    members.stream().map(Member::job).flatMap(Optional::stream).toList();
            if (members.stream().anyMatch(Member::isPending) && !leads.isEmpty()) {
                jobs.add(one.job(lease, leads));
            } else {
                BatchRows.releaseUnsent(handle, one.id(), now);
                over.add(one.id());
            }
        }
        if (!over.isEmpty()) {
            BatchRows.finish(handle, over);
        }
        return jobs;
    }

    private static List<Member> members(Handle handle, Claimed batch, Lease lease) {
        return handle.createQuery(
                        """
                        SELECT %s, j.id AS delivery_id, j.company, j.decision, j.outcome, p.price
                        FROM deliveries j
                        JOIN leads l ON l.id = j.lead
                        LEFT JOIN placements p ON p.lead = j.lead AND p.decision = j.decision
                        %s
                        WHERE j.batch = :batch ORDER BY j.place
                        """
                                .formatted(LeadColumns.SELECTED, LeadColumns.DATA_JOIN))
                .bind("batch", batch.id())
                .map((row, _) -> member(row, batch, lease))
                .list();
    }

    /** One lead that cannot be read must not hold up the others. */
    private static Member member(ResultSet row, Claimed batch, Lease lease) throws SQLException {
        String id = row.getString("delivery_id");
        Outcome outcome = DeliveryNames.OUTCOMES.read(row.getString("outcome"));
        try {
            DeliveryJob job =
                    new DeliveryJob(
                            new DeliveryId(id),
                            LeadColumns.read(row),
                            new CompanyId(row.getInt("company")),
                            row.getInt("decision"),
                            row.getBigDecimal("price") != null,
                            batch.attempts(),
                            batch.firstAttemptAt(),
                            lease);
            return new Member(outcome, Optional.of(job));
        } catch (RuntimeException e) {
            log.error("The lead of delivery {} cannot be read, so it is not delivered.", id, e);
            return new Member(outcome, Optional.empty());
        }
    }

    /** A batch that this transaction has claimed. */
    private record Claimed(
            String id,
            CompanyId company,
            BatchFormat format,
            boolean isFresh,
            int attempts,
            Optional<Instant> firstAttemptAt) {

        BatchJob job(Lease lease, List<DeliveryJob> leads) {
            return new BatchJob(
                    new BatchId(id), company, format, attempts, firstAttemptAt, lease, leads);
        }
    }

    /** A lead in a batch. */
    private record Member(Outcome outcome, Optional<DeliveryJob> job) {

        boolean isPending() {
            return outcome == Outcome.PENDING;
        }
    }
}
