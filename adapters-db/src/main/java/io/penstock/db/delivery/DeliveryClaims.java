package io.penstock.db.delivery;

import io.penstock.application.delivery.DeliveryJob;
import io.penstock.db.lead.LeadColumns;
import io.penstock.db.storage.Columns;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.DeliveryId;
import io.penstock.domain.delivery.Lease;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Claims deliveries within a transaction. */
final class DeliveryClaims {

    private DeliveryClaims() {}

    static List<DeliveryJob> claim(Handle handle, int atMost, Lease lease, Instant now) {
        List<String> candidates = candidates(handle, atMost, now);
        if (candidates.isEmpty() || mark(handle, candidates, lease, now) == 0) {
            return List.of();
        }
        return claimed(handle, candidates, lease);
    }

    /**
     * Skipping what others have locked only keeps workers apart; some clusters lock nothing here.
     */
    private static List<String> candidates(Handle handle, int atMost, Instant now) {
        return handle.createQuery(
                        """
                        SELECT id FROM deliveries WHERE next_at <= :now
                        ORDER BY next_at LIMIT :at_most FOR UPDATE SKIP LOCKED
                        """)
                .bind("now", now.toEpochMilli())
                .bind("at_most", atMost)
                .mapTo(String.class)
                .list();
    }

    /** The condition decides who has it: of two, the second finds it leased. */
    private static int mark(Handle handle, List<String> ids, Lease lease, Instant now) {
        return handle.createUpdate(
                        """
                        UPDATE deliveries SET owner = :owner, token = :token, next_at = :until
                        WHERE id IN (<ids>) AND next_at <= :now
                        """)
                .bind("owner", lease.owner())
                .bind("token", lease.token())
                .bind("until", lease.until().toEpochMilli())
                .bindList("ids", ids)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /** A delivery has one token at a time, so its id and its token stand for the claim. */
    static int renew(Handle handle, List<DeliveryJob> jobs, Instant now, Instant until) {
        return handle.createUpdate(
                        """
                        UPDATE deliveries SET next_at = :until
                        WHERE id IN (<ids>) AND token IN (<tokens>) AND next_at > :now
                        """)
                .bindList("ids", jobs.stream().map(job -> job.id().value()).toList())
                .bindList(
                        "tokens", jobs.stream().map(job -> job.lease().token()).distinct().toList())
                .bind("now", now.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .execute();
    }

    private static List<DeliveryJob> claimed(Handle handle, List<String> ids, Lease lease) {
        return handle
                .createQuery(
                        """
                        SELECT %s, j.id AS delivery_id, j.company, j.attempts, j.first_attempt_at
                        FROM deliveries j
                        JOIN leads l ON l.id = j.lead
                        %s
                        WHERE j.id IN (<ids>) AND j.token = :token
                        """
                                .formatted(LeadColumns.SELECTED, LeadColumns.DATA_JOIN))
                .bindList("ids", ids)
                .bind("token", lease.token())
                .map((row, _) -> job(row, lease))
                .stream()
                .sorted(Comparator.comparingInt(job -> ids.indexOf(job.id().value())))
                .toList();
    }

    private static DeliveryJob job(ResultSet row, Lease lease) throws SQLException {
        return new DeliveryJob(
                new DeliveryId(row.getString("delivery_id")),
                LeadColumns.read(row),
                new CompanyId(row.getInt("company")),
                row.getInt("attempts"),
                Columns.optionalMoment(row, "first_attempt_at"),
                lease);
    }
}
