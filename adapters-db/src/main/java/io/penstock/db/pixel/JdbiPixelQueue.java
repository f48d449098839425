package io.penstock.db.pixel;

import io.penstock.application.pixel.PixelJob;
import io.penstock.application.pixel.PixelOwner;
import io.penstock.application.pixel.PixelQueue;
import io.penstock.application.pixel.PixelStep;
import io.penstock.db.pixel.PixelClaims.Claimed;
import io.penstock.db.storage.Database;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.Lease;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * The queue of pixels in the database; claims are committed before they are answered. Where all
 * that was claimed waits for other runs, more is claimed, so that it holds up nothing. Thread-safe.
 */
public final class JdbiPixelQueue implements PixelQueue {

    private final Database database;

    @Inject
    public JdbiPixelQueue(Database database) {
        this.database = database;
    }

    @Override
    public List<PixelJob> claim(int atMost, Set<PixelOwner> without, Lease lease, Instant now) {
        List<PixelJob> jobs = new ArrayList<>();
        boolean maybeMore = true;
        while (maybeMore && jobs.size() < atMost) {
            int room = atMost - jobs.size();
            Claimed claimed =
                    database.transactions()
                            .change(handle -> PixelClaims.claim(handle, room, without, lease, now));
            jobs.addAll(claimed.jobs());
            maybeMore = claimed.maybeMore();
        }
        return List.copyOf(jobs);
    }

    @Override
    public int renew(Collection<PixelJob> jobs, Instant now, Instant until) {
        return jobs.isEmpty()
                ? 0
                : database.transactions()
                        .change(handle -> PixelClaims.renew(handle, jobs, now, until));
    }

    @Override
    public Written write(PixelJob job, int position, PixelStep step) {
        return database.transactions().change(handle -> write(handle, job, position, step));
    }

    private static Written write(Handle handle, PixelJob job, int position, PixelStep step) {
        LockedRun locked = LockedRun.of(handle, job);
        boolean held = locked.isUnder(job.lease());
        Optional<Attempt> attempt =
                step instanceof PixelStep.Attempted attempted
                        ? Optional.of(attempted.attempt())
                        : Optional.empty();
        boolean known =
                attempt.isPresent()
                        ? PixelAttemptRows.isWritten(handle, job, position)
                        : held && !locked.run().isPending(position);
        if (known) {
            return Written.BEFORE;
        }
        attempt.ifPresent(made -> PixelAttemptRows.insert(handle, job, position, made));
        if (held || step.isSuccess()) {
            locked.write(handle, position, step);
        }
        return held ? Written.NOW : Written.LEASE_LOST;
    }

    @Override
    public void release(PixelJob job) {
        database.transactions()
                .change(handle -> {
                    LockedRun locked = LockedRun.of(handle, job);
                    if (locked.isUnder(job.lease())) {
                        locked.release(handle);
                    }
                    return job;
                });
    }
}
