package io.penstock.db.pixel;

import io.penstock.application.pixel.PixelJob;
import io.penstock.application.pixel.PixelOccasion;
import io.penstock.application.pixel.PixelRun;
import io.penstock.db.storage.Padded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Puts claimed runs off that wait for another, within the transaction of the claim. */
final class WaitingRuns {

    /** How soon it is looked again whether a run that is under way has ended. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private WaitingRuns() {}

    /** A run that has not ended, and when there is something to be seen of it. */
    private record Unfinished(PixelRun run, Instant until) {}

    /**
     * Puts off what waits. That which it waits for was stored in an earlier transaction, since each
     * locks the lead, so that it is seen.
     *
     * @param jobs what this transaction has claimed
     * @return the jobs that wait for none
     */
    static List<PixelJob> withoutThem(Handle handle, List<PixelJob> jobs, Instant now) {
        List<PixelRun> told =
                jobs.stream()
                        .map(PixelJob::run)
                        .filter(run -> run.occasion().kind() == PixelOccasion.Kind.STATUS)
                        .toList();
        List<Unfinished> unfinished = told.isEmpty() ? List.of() : unfinished(handle, told, now);
        List<PixelJob> free = new ArrayList<>();
        for (PixelJob job : jobs) {
            Optional<Instant> until =
                    unfinished.stream()
                            .filter(other -> job.run().waitsFor(other.run()))
                            .map(Unfinished::until)
                            .max(Comparator.naturalOrder());
            until.ifPresentOrElse(at -> putOff(handle, job.run(), at), () -> free.add(job));
        }
        return free;
    }

    private static List<Unfinished> unfinished(Handle handle, List<PixelRun> runs, Instant now) {
        return handle.createQuery(
                        """
                        SELECT %s, next_at, token FROM pixel_runs
                        WHERE lead IN (<leads>) AND kind = :kind AND next_at IS NOT NULL
                        """
                                .formatted(PixelRunRows.SELECTED))
                .bindList("leads", Padded.list(runs, run -> run.lead().value()))
                .bind("kind", PixelNames.KINDS.of(PixelOccasion.Kind.STATUS))
                .map((row, _) -> unfinished(row, now))
                .list();
    }

    private static Unfinished unfinished(ResultSet row, Instant now) throws SQLException {
        Instant dueAt = Instant.ofEpochMilli(row.getLong("next_at"));
        boolean rests = row.getString("token") == null && dueAt.isAfter(now);
        return new Unfinished(PixelRunRows.read(row), rests ? dueAt : now.plus(PAUSE));
    }

    private static void putOff(Handle handle, PixelRun run, Instant until) {
        handle.createUpdate(
                        """
                        UPDATE pixel_runs SET next_at = :until, owner = NULL, token = NULL
                        WHERE id = :id
                        """)
                .bind("until", until.toEpochMilli())
                .bind("id", run.id())
                .execute();
    }
}
