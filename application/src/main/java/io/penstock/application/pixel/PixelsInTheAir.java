package io.penstock.application.pixel;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The runs that are worked on, each on a virtual thread of its own, with their leases kept.
 * Thread-safe.
 */
final class PixelsInTheAir {

    private static final Logger log = LoggerFactory.getLogger(PixelsInTheAir.class);

    private final PixelQueue queue;
    private final FirePixels firing;
    private final PixelWorkerSettings settings;
    private final InstantSource clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition none = lock.newCondition();
    private final Set<PixelJob> jobs = new HashSet<>();
    private final Map<PixelOwner, Integer> ofOwners = new HashMap<>();
    private volatile boolean grounded;

    PixelsInTheAir(
            PixelQueue queue,
            FirePixels firing,
            PixelWorkerSettings settings,
            InstantSource clock) {
        this.queue = queue;
        this.firing = firing;
        this.settings = settings;
        this.clock = clock;
    }

    /** Lets no more pixel begin. */
    void ground() {
        grounded = true;
    }

    /** How many more runs may begin. */
    int room() {
        lock.lock();
        try {
            return grounded ? 0 : settings.concurrency() - jobs.size();
        } finally {
            lock.unlock();
        }
    }

    /** The documents of which no more may begin. */
    Set<PixelOwner> crowded() {
        Set<PixelOwner> crowded = new HashSet<>();
        lock.lock();
        try {
            ofOwners.forEach((owner, count) -> {
                if (count >= settings.ofAnOwner()) {
                    crowded.add(owner);
                }
            });
        } finally {
            lock.unlock();
        }
        return crowded;
    }

    /** Begins to work on a run. */
    void start(PixelJob job) {
        add(job);
        try {
            threads.execute(() -> {
                try {
                    firing.fire(job, () -> grounded);
                } catch (RuntimeException e) {
                    log.error("The pixels of {} are due again soon.", job.run().id(), e);
                } finally {
                    remove(job);
                }
            });
        } catch (RejectedExecutionException e) {
            log.debug("The pixels of {} came after the end.", job.run().id(), e);
            remove(job);
        }
    }

    private void add(PixelJob job) {
        lock.lock();
        try {
            jobs.add(job);
            ofOwners.merge(job.run().owner(), 1, Integer::sum);
        } finally {
            lock.unlock();
        }
    }

    private void remove(PixelJob job) {
        lock.lock();
        try {
            jobs.remove(job);
            ofOwners.computeIfPresent(
                    job.run().owner(), (_, count) -> count == 1 ? null : count - 1);
            if (jobs.isEmpty()) {
                none.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Renews the leases of all that are worked on. */
    void renew() {
        Instant now = clock.instant();
        List<PixelJob> held = held();
        if (!held.isEmpty()) {
            queue.renew(held, now, now.plus(settings.lease()));
        }
    }

    private List<PixelJob> held() {
        lock.lock();
        try {
            return List.copyOf(jobs);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until none is worked on; tells whether that came in time. */
    boolean awaitNone(Duration patience) throws InterruptedException {
        long nanos = patience.toNanos();
        lock.lock();
        try {
            while (!jobs.isEmpty() && nanos > 0) {
                nanos = none.awaitNanos(nanos);
            }
            return jobs.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** Takes nothing any more; what is in the air goes on. */
    void close() {
        threads.shutdown();
    }
}
