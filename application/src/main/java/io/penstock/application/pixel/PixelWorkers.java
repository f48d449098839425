package io.penstock.application.pixel;

import io.penstock.application.schedule.RecurringWork;
import io.penstock.domain.delivery.Lease;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works the runs of pixels with virtual threads of their own, so that no delivery waits for them.
 * Whatever fails is tried again; only {@link #drain} ends the work. Thread-safe.
 *
 * <p>No thread is ever interrupted: an interrupt closes the files of an embedded database.
 */
public final class PixelWorkers {

    private static final Logger log = LoggerFactory.getLogger(PixelWorkers.class);
    private static final int LARGEST_CLAIM = 16;

    private final PixelQueue queue;
    private final PixelWorkerSettings settings;
    private final InstantSource clock;
    private final PixelsInTheAir inTheAir;
    private final String owner = UUID.randomUUID().toString();
    private final AtomicLong claims = new AtomicLong();
    private final ReentrantLock claim = new ReentrantLock();
    private @Nullable RecurringWork claiming;
    private @Nullable RecurringWork renewing;

    @Inject
    public PixelWorkers(
            PixelQueue queue,
            FirePixels firing,
            PixelWorkerSettings settings,
            InstantSource clock) {
        this.queue = queue;
        this.settings = settings;
        this.clock = clock;
        this.inTheAir = new PixelsInTheAir(queue, firing, settings, clock);
    }

    /** Begins to work; once only. */
    public synchronized void start() {
        claiming = RecurringWork.start("Firing pixels", settings.idlePause(), this::claimAll);
        renewing =
                RecurringWork.start(
                        "Renewing leases of pixels", settings.heartbeat(), inTheAir::renew);
    }

    /** Claims and starts until nothing more is due or there is no more room. */
    private void claimAll() {
        while (claimSome()) {
            log.debug("There may be more pixels that are due.");
        }
    }

    /** Tells whether there may be more, and room for it. */
    private boolean claimSome() {
        claim.lock();
        try {
            int room = Math.min(LARGEST_CLAIM, inTheAir.room());
            if (room == 0) {
                return false;
            }
            Instant now = clock.instant();
            List<PixelJob> jobs = queue.claim(room, inTheAir.crowded(), newLease(now), now);
            jobs.forEach(inTheAir::start);
            return jobs.size() == room;
        } finally {
            claim.unlock();
        }
    }

    private Lease newLease(Instant now) {
        return new Lease(owner, owner + "-" + claims.incrementAndGet(), now.plus(settings.lease()));
    }

    /**
     * Begins no more pixels: what is in the air goes on, and the pixels after it are left to the
     * queue. Does nothing the second time.
     */
    public synchronized void drain() {
        inTheAir.ground();
        if (claiming != null) {
            claiming.close();
        }
    }

    /**
     * Drains, and waits for what is in the air. What has not ended by then is left to its lease.
     *
     * @param patience how long to wait in all
     * @return whether everything ended in time
     */
    public synchronized boolean stop(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        drain();
        boolean ended =
                isClaimOver(patience)
                        && inTheAir.awaitNone(Duration.ofNanos(deadline - System.nanoTime()));
        inTheAir.close();
        if (renewing != null) {
            renewing.close();
        }
        if (!ended) {
            log.warn(
                    "Pixels were still in the air; each is due again within {}.", settings.lease());
        }
        return ended;
    }

    /** Waits for the claim that may be being made; later ones find no room. */
    private boolean isClaimOver(Duration patience) throws InterruptedException {
        boolean over = claim.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (over) {
            claim.unlock();
        }
        return over;
    }
}
