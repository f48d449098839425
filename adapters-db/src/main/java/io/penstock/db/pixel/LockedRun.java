package io.penstock.db.pixel;

import io.penstock.application.pixel.PixelJob;
import io.penstock.application.pixel.PixelRun;
import io.penstock.application.pixel.PixelStep;
import io.penstock.db.storage.Columns;
import io.penstock.domain.delivery.Lease;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * A run that a transaction has locked.
 *
 * @param run the run as it stands
 * @param token the token of the claim that it is under, if it is
 */
record LockedRun(PixelRun run, Optional<String> token) {

    /**
     * Locks the run of a job.
     *
     * @throws IllegalStateException when there is none
     */
    static LockedRun of(Handle handle, PixelJob job) {
        return handle.createQuery(
                        """
                        SELECT %s, token FROM pixel_runs WHERE id = :id FOR UPDATE
                        """
                                .formatted(PixelRunRows.SELECTED))
                .bind("id", job.run().id())
                .map((row, _) ->
                        new LockedRun(PixelRunRows.read(row), Columns.optionalText(row, "token")))
                .findOne()
                .orElseThrow(
                        () -> new IllegalStateException("There is no run " + job.run().id() + "."));
    }

    boolean isUnder(Lease lease) {
        return token.equals(Optional.of(lease.token()));
    }

    /** Writes how a pixel stands after a step, where it was still to be fired. */
    void write(Handle handle, int position, PixelStep step) {
        if (run.isPending(position)) {
            handle.createUpdate("UPDATE pixel_runs SET firings = :firings WHERE id = :id")
                    .bind("firings", StoredFirings.write(run.after(position, step).firings()))
                    .bind("id", run.id())
                    .execute();
        }
    }

    /** Ends the claim that it is under. */
    void release(Handle handle) {
        handle.createUpdate(
                        """
                        UPDATE pixel_runs SET next_at = :next_at, owner = NULL, token = NULL
                        WHERE id = :id
                        """)
                .bind("next_at", run.nextAt().map(Instant::toEpochMilli).orElse(null))
                .bind("id", run.id())
                .execute();
    }
}
