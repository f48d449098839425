package io.penstock.application.delivery;

import io.penstock.application.lead.DeliverySlot;
import io.penstock.application.lead.DeliverySlots;
import io.penstock.application.lead.NewDelivery;
import io.penstock.application.lead.NewLead;
import io.penstock.application.schedule.RecurringWork;
import io.penstock.domain.delivery.Lease;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works the delivery queue with virtual threads: claims what is due, renews the leases of what is
 * in the air, and takes fresh leads from the intake straight away. Whatever fails is tried again;
 * only {@link #stop} ends the work. Thread-safe.
 *
 * <p>No thread is ever interrupted: an interrupt closes the files of an embedded database.
 */
public final class DeliveryWorkers implements DeliverySlots {

    private static final Logger log = LoggerFactory.getLogger(DeliveryWorkers.class);
    private static final int LARGEST_CLAIM = 64;

    private final DeliveryQueue queue;
    private final DeliverLead deliverer;
    private final WorkerSettings settings;
    private final InstantSource clock;

    private final String owner = UUID.randomUUID().toString();
    private final AtomicLong claims = new AtomicLong();
    private final Semaphore free;
    private final Map<DeliveryJob, Boolean> inTheAir = new ConcurrentHashMap<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread claiming =
            Thread.ofPlatform().name("delivery-claims").unstarted(this::claimUntilStopped);
    private @Nullable RecurringWork renewing;
    private volatile boolean troubled;

    @Inject
    public DeliveryWorkers(
            DeliveryQueue queue,
            DeliverLead deliverer,
            WorkerSettings settings,
            InstantSource clock) {
        this.queue = queue;
        this.deliverer = deliverer;
        this.settings = settings;
        this.clock = clock;
        this.free = new Semaphore(settings.concurrency());
    }

    /** Begins to work; once only. */
    public synchronized void start() {
        claiming.start();
        renewing = RecurringWork.start("Renewing leases", settings.heartbeat(), this::renew);
    }

    /** Whether the queue is being worked. */
    public boolean isWorking() {
        return claiming.isAlive() && !isStopping() && !troubled;
    }

    /**
     * Stops claiming, and waits for what is in the air. What is not settled by then is left to its
     * lease: it is due again when that ends.
     *
     * @param patience how long to wait in all
     * @return whether everything was settled in time
     */
    public synchronized boolean stop(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        stopping.countDown();
        if (claiming.isAlive()) {
            claiming.join(patience);
        }
        boolean settled = allAreFree(deadline - System.nanoTime());
        threads.shutdown();
        if (renewing != null) {
            renewing.close();
        }
        if (!settled) {
            log.warn(
                    "{} deliveries were still in the air; each is due again within {}.",
                    inTheAir.size(),
                    settings.lease());
        }
        return settled;
    }

    private boolean allAreFree(long nanos) throws InterruptedException {
        int all = settings.concurrency();
        boolean reached = free.tryAcquire(all, nanos, TimeUnit.NANOSECONDS);
        if (reached) {
            free.release(all);
        }
        return reached;
    }

    @Override
    public Optional<DeliverySlot> take(Instant now) {
        return !isStopping() && free.tryAcquire()
                ? Optional.of(new Slot(newLease(now)))
                : Optional.empty();
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private Lease newLease(Instant now) {
        return new Lease(owner, owner + "-" + claims.incrementAndGet(), now.plus(settings.lease()));
    }

    private void claimUntilStopped() {
        while (!isStopping()) {
            int slots = takeFreeSlots();
            if (slots > 0 && claim(slots) == 0) {
                pause(settings.idlePause());
            }
        }
    }

    /** Takes as many slots as one claim may fill; waits for the first of them. */
    private int takeFreeSlots() {
        int slots = 0;
        try {
            if (free.tryAcquire(settings.idlePause().toNanos(), TimeUnit.NANOSECONDS)) {
                slots = 1;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
        while (slots > 0 && slots < LARGEST_CLAIM && free.tryAcquire()) {
            slots++;
        }
        return slots;
    }

    /** Claims and starts what is due, and frees the slots that are left. */
    private int claim(int slots) {
        int started = 0;
        try {
            Instant now = clock.instant();
            List<DeliveryJob> jobs = queue.claim(slots, newLease(now), now);
            for (DeliveryJob job : jobs) {
                start(job);
                started++;
            }
            recovered();
        } catch (RuntimeException e) {
            failed(e);
        } finally {
            free.release(slots - started);
        }
        return started;
    }

    private void start(DeliveryJob job) {
        inTheAir.put(job, true);
        threads.execute(() -> {
            try {
                deliverInTime(job);
            } catch (RuntimeException e) {
                log.error("Delivery {} failed, and is due again soon.", job.id(), e);
            } finally {
                inTheAir.remove(job);
                free.release();
            }
        });
    }

    /**
     * A claim that may end before it is first renewed is left, so that nobody else sends it too.
     */
    private void deliverInTime(DeliveryJob job) {
        Instant latestStart = job.lease().until().minus(settings.heartbeat().multipliedBy(2));
        if (clock.instant().isBefore(latestStart)) {
            deliverer.deliver(job);
        } else {
            log.warn("Delivery {} came too late for its lease, and is due again soon.", job.id());
        }
    }

    private void renew() {
        if (!inTheAir.isEmpty()) {
            Instant now = clock.instant();
            queue.renew(inTheAir.keySet(), now, now.plus(settings.lease()));
        }
    }

    private void pause(Duration duration) {
        try {
            stopping.await(duration.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }

    private void failed(RuntimeException e) {
        if (!troubled) {
            log.error("Deliveries cannot be claimed; it is tried again.", e);
        }
        troubled = true;
    }

    private void recovered() {
        if (troubled) {
            log.info("Deliveries are being claimed again.");
        }
        troubled = false;
    }

    private final class Slot implements DeliverySlot {

        private final Lease lease;

        private Slot(Lease lease) {
            this.lease = lease;
        }

        @Override
        public Lease lease() {
            return lease;
        }

        @Override
        public void deliver(NewLead lead) {
            NewDelivery delivery = lead.delivery().orElseThrow();
            start(
                    new DeliveryJob(
                            delivery.id(),
                            lead.lead(),
                            lead.decision().company().orElseThrow(),
                            0,
                            Optional.empty(),
                            lease));
        }

        @Override
        public void giveBack() {
            free.release();
        }
    }
}
