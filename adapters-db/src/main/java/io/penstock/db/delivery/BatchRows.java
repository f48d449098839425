package io.penstock.db.delivery;

import io.penstock.application.delivery.BatchJob;
import io.penstock.application.delivery.BatchRecord.State;
import io.penstock.db.storage.NewRows;
import io.penstock.db.storage.Padded;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.BatchFormat;
import io.penstock.domain.delivery.BatchId;
import io.penstock.domain.flow.StageRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The rows of batches. */
final class BatchRows {

    private BatchRows() {}

    static void insert(
            Handle handle,
            CompanyId company,
            BatchFormat format,
            BatchId id,
            int leads,
            Optional<StageRef> stage,
            Instant now) {
        new NewRows(
                        """
                        INSERT INTO batches
                            (id, company, made_at, format, members, state, attempts, next_at,
                             flow_revision, flow_stage)
                        """)
                .add(
                        id.value(),
                        company.value(),
                        now.toEpochMilli(),
                        BatchNames.FORMATS.of(format),
                        leads,
                        BatchNames.STATES.of(State.GATHERED),
                        0,
                        now.toEpochMilli(),
                        stage.map(StageRef::revision).orElse(null),
                        stage.map(StageRef::stage).orElse(null))
                .write(handle);
    }

    /** A batch has one token at a time, so its id and its token stand for the claim. */
    static int renew(Handle handle, List<BatchJob> jobs, Instant now, Instant until) {
        return handle.createUpdate(
                        """
                        UPDATE batches SET next_at = :until
                        WHERE id IN (<ids>) AND token IN (<tokens>) AND next_at > :now
                        """)
                .bindList("ids", Padded.list(jobs, job -> job.id().value()))
                .bindList("tokens", tokens(jobs))
                .bind("now", now.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .execute();
    }

    static int giveBack(Handle handle, List<BatchJob> jobs, Instant now) {
        List<BatchJob> fresh = jobs.stream().filter(BatchJob::fresh).toList();
        if (!fresh.isEmpty()) {
            handle.createUpdate(
                            """
                            UPDATE batches SET state = 'gathered'
                            WHERE id IN (<ids>) AND token IN (<tokens>)
                            """)
                    .bindList("ids", Padded.list(fresh, job -> job.id().value()))
                    .bindList("tokens", tokens(fresh))
                    .execute();
        }
        return handle.createUpdate(
                        """
                        UPDATE batches SET next_at = :now, owner = NULL, token = NULL
                        WHERE id IN (<ids>) AND token IN (<tokens>)
                        """)
                .bindList("ids", Padded.list(jobs, job -> job.id().value()))
                .bindList("tokens", tokens(jobs))
                .bind("now", now.toEpochMilli())
                .execute();
    }

    private static List<String> tokens(List<BatchJob> jobs) {
        return Padded.list(
                jobs.stream().map(job -> job.lease().token()).distinct().toList(),
                Function.identity());
    }

    /** Ends an attempt under its claim. */
    static boolean end(
            Handle handle,
            BatchJob batch,
            Instant began,
            Optional<Instant> again,
            boolean mayHaveArrived) {
        State pending = batch.fresh() && !mayHaveArrived ? State.GATHERED : State.BEGUN;
        int changed =
                handle.createUpdate(
                                """
                                UPDATE batches
                                SET attempts = attempts + 1,
                                    first_attempt_at = COALESCE(first_attempt_at, :began),
                                    state = :state, next_at = :again, owner = NULL, token = NULL
                                WHERE id = :id AND token = :token
                                """)
                        .bind("began", began.toEpochMilli())
                        .bind(
                                "state",
                                BatchNames.STATES.of(again.isPresent() ? pending : State.FINISHED))
                        .bind("again", again.map(Instant::toEpochMilli).orElse(null))
                        .bind("id", batch.id().value())
                        .bind("token", batch.lease().token())
                        .execute();
        if (changed > 0 && again.isEmpty()) {
            releaseUnsent(handle, batch.id().value(), began);
        }
        return changed > 0;
    }

    /** A finished batch holds nothing back: what could not be read for it is due by itself. */
    static void releaseUnsent(Handle handle, String batch, Instant now) {
        GatheredRows.change(
                handle,
                List.of(batch),
                "batch = NULL, place = NULL, next_at = :now",
                "= 'pending'",
                Map.of("now", now.toEpochMilli()));
    }

    /** Ends batches that have nothing to be sent any more. */
    static void finish(Handle handle, List<String> ids) {
        handle.createUpdate(
                        """
                        UPDATE batches
                        SET state = 'finished', next_at = NULL, owner = NULL, token = NULL
                        WHERE id IN (<ids>)
                        """)
                .bindList("ids", Padded.list(ids, Function.identity()))
                .execute();
    }
}
