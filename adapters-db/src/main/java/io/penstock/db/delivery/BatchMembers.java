package io.penstock.db.delivery;

import io.penstock.application.delivery.BatchJob;
import io.penstock.application.delivery.DeliveryJob;
import io.penstock.application.delivery.DeliveryRecord.Outcome;
import io.penstock.db.flow.StageColumns;
import io.penstock.db.lead.LeadColumns;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.DeliveryId;
import io.penstock.domain.delivery.Lease;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the leads of claimed batches within the transaction that claims them. */
final class BatchMembers {

    private static final Logger log = LoggerFactory.getLogger(BatchMembers.class);

    private BatchMembers() {}

    /** What is to be sent; a batch all of whose leads are settled is finished instead. */
    static List<BatchJob> jobs(
            Handle handle, List<ClaimedBatch> claimed, Lease lease, Instant now) {
        List<BatchJob> jobs = new ArrayList<>();
        List<String> over = new ArrayList<>();
        for (ClaimedBatch one : claimed) {
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

    private static List<Member> members(Handle handle, ClaimedBatch batch, Lease lease) {
        return handle.createQuery(
                        """
                        SELECT %s, j.id AS delivery_id, j.company, j.decision, j.outcome, p.price,
                            j.flow_revision, j.flow_stage
                        FROM %s
                        JOIN leads l ON l.id = j.lead
                        LEFT JOIN decisions p ON p.lead = j.lead AND p.number = j.decision
                        %s
                        WHERE g.batch = :batch ORDER BY j.place
                        """
                                .formatted(
                                        LeadColumns.SELECTED,
                                        GatheredRows.IN_BATCHES,
                                        LeadColumns.DATA_JOIN))
                .bind("batch", batch.id())
                .map((row, _) -> member(row, batch, lease))
                .list();
    }

    /** One lead that cannot be read must not hold up the others. */
    private static Member member(ResultSet row, ClaimedBatch batch, Lease lease)
            throws SQLException {
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
                            0,
                            lease,
                            StageColumns.read(row));
            return new Member(outcome, Optional.of(job));
        } catch (RuntimeException e) {
            log.error("The lead of delivery {} cannot be read, so it is not delivered.", id, e);
            return new Member(outcome, Optional.empty());
        }
    }

    /** A lead in a batch. */
    private record Member(Outcome outcome, Optional<DeliveryJob> job) {

        boolean isPending() {
            return outcome == Outcome.PENDING;
        }
    }
}
