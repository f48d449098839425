package io.penstock.db.flow;

import io.penstock.application.flow.FlowRun;
import io.penstock.db.storage.Columns;
import io.penstock.db.storage.NewRows;
import io.penstock.db.storage.StoredNames;
import io.penstock.domain.flow.FlowOutcome;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.offer.OfferId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The runs of flows within a transaction. */
public final class FlowRunRows {

    private static final StoredNames<FlowOutcome> OUTCOMES =
            new StoredNames<>(FlowOutcome.class, FlowOutcome::key);

    private FlowRunRows() {}

    /** Writes runs, each in place of an earlier one of its lead; does nothing where none are. */
    public static void put(Handle handle, List<FlowRun> runs) {
        NewRows rows =
                new NewRows(
                        """
                        INSERT INTO flow_runs
                            (lead, offer, revision, records, wake_at, ended)
                        """,
                        """
                        ON DUPLICATE KEY UPDATE
                            offer = VALUES(offer), revision = VALUES(revision),
                            records = VALUES(records), wake_at = VALUES(wake_at),
                            ended = VALUES(ended)
                        """);
        for (FlowRun run : runs) {
            rows.add(
                    run.lead().value(),
                    run.offer().value(),
                    run.revision(),
                    StoredRecords.write(run.records()),
                    run.wakeAt().map(Instant::toEpochMilli).orElse(null),
                    run.ended().map(OUTCOMES::of).orElse(null));
        }
        rows.write(handle);
    }

    /** Has the run of a lead looked at, unless it has ended. */
    public static void wake(Handle handle, LeadId lead, Instant at) {
        handle.createUpdate(
                        """
                        UPDATE flow_runs SET wake_at = :at
                        WHERE lead = :lead AND ended IS NULL
                        """)
                .bind("at", at.toEpochMilli())
                .bind("lead", lead.value())
                .execute();
    }

    /** Whether a lead goes on in a flow. */
    public static boolean isGoing(Handle handle, LeadId lead) {
        return handle.createQuery(
                                "SELECT COUNT(*) FROM flow_runs WHERE lead = :lead AND ended IS NULL")
                        .bind("lead", lead.value())
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /** Ends the run of a lead, if it goes on. */
    public static void cancel(Handle handle, LeadId lead) {
        handle.createUpdate(
                        """
                        UPDATE flow_runs SET wake_at = NULL, ended = :ended
                        WHERE lead = :lead AND ended IS NULL
                        """)
                .bind("ended", OUTCOMES.of(FlowOutcome.CANCELLED))
                .bind("lead", lead.value())
                .execute();
    }

    static Optional<FlowRun> find(Handle handle, LeadId lead) {
        return handle.createQuery(
                        """
                        SELECT lead, offer, revision, records, wake_at, ended
                        FROM flow_runs
                        WHERE lead = :lead
                        """)
                .bind("lead", lead.value())
                .map((row, _) -> read(row))
                .findOne();
    }

    private static FlowRun read(ResultSet row) throws SQLException {
        return new FlowRun(
                new LeadId(row.getString("lead")),
                new OfferId(row.getInt("offer")),
                row.getLong("revision"),
                StoredRecords.read(Objects.requireNonNull(row.getBytes("records"), "records")),
                Columns.optionalMoment(row, "wake_at"),
                Columns.optionalText(row, "ended").map(OUTCOMES::read));
    }

    /**
     * Claims runs that are due. Skipping what others have locked only keeps claims apart: the
     * condition of each change decides whose a run is.
     */
    static List<LeadId> claim(Handle handle, Instant now, Instant until, int atMost) {
        List<String> candidates =
                handle.createQuery(
                                """
                                SELECT lead FROM flow_runs WHERE wake_at <= :now
                                ORDER BY wake_at, lead LIMIT :at_most FOR UPDATE SKIP LOCKED
                                """)
                        .bind("now", now.toEpochMilli())
                        .bind("at_most", atMost)
                        .mapTo(String.class)
                        .list();
        return candidates.stream()
                .filter(lead -> isClaimed(handle, lead, now, until))
                .map(LeadId::new)
                .toList();
    }

    private static boolean isClaimed(Handle handle, String lead, Instant now, Instant until) {
        return handle.createUpdate(
                                """
                                UPDATE flow_runs SET wake_at = :until
                                WHERE lead = :lead AND wake_at <= :now
                                """)
                        .bind("until", until.toEpochMilli())
                        .bind("lead", lead)
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1;
    }
}
