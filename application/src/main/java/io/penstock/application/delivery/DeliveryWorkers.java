package io.penstock.application.delivery;

import io.penstock.application.lead.DeliverySlot;
import io.penstock.application.lead.DeliverySlots;
import io.penstock.application.lead.NewDelivery;
import io.penstock.application.lead.NewLead;
import io.penstock.application.storage.StorageUnavailableException;
import io.penstock.domain.delivery.Lease;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works the delivery queue with virtual threads: claims what is due, renews the leases of what is
 * in the air, and takes fresh leads from the intake straight away. Thread-safe.
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
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread claiming =
            Thread.ofPlatform().name("delivery-claims").unstarted(this::claimUntilStopped);
    private final Thread renewing =
            Thread.ofPlatform().daemon().name("delivery-leases").unstarted(this::renewUntilSettled);
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
    public void start() {
        claiming.start();
        renewing.start();
    }

    /** Whether the queue is being worked. */
    public boolean isWorking() {
        return claiming.isAlive() && renewing.isAlive() && !isStopping() && !troubled;
    }

    /**
     * Stops claiming, and waits for what is in the air. What is not settled by then is left to its
     * lease: it is due again when that ends.
     *
     * @return whether everything was settled in time
     */
    public boolean stop(Duration patience) throws InterruptedException {
        stopping.countDown();
        if (claiming.isAlive()) {
            claiming.join(patience);
        }
        boolean settled = allAreFree(patience);
        threads.shutdown();
        if (!settled) {
            log.warn(
                    "{} deliveries were still in the air; each is due again within {}.",
                    settings.concurrency() - free.availablePermits(),
                    settings.lease());
        }
        return settled;
    }

    private boolean allAreFree(Duration patience) throws InterruptedException {
        int all = settings.concurrency();
        boolean reached = free.tryAcquire(all, patience.toNanos(), TimeUnit.NANOSECONDS);
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
        } catch (StorageUnavailableException e) {
            troubled("Deliveries cannot be claimed", e);
        } finally {
            free.release(slots - started);
        }
        return started;
    }

    private void start(DeliveryJob job) {
        threads.execute(() -> {
            try {
                if (clock.instant().isBefore(job.lease().until())) {
                    deliverer.deliver(job);
                } else {
                    log.warn("Delivery {} started too late for its lease, and is left.", job.id());
                }
            } catch (RuntimeException e) {
                log.error("Delivery {} failed in a way that was not foreseen.", job.id(), e);
            } finally {
                free.release();
            }
        });
    }

    private void renewUntilSettled() {
        while (!isStopping() || free.availablePermits() < settings.concurrency()) {
            try {
                Instant now = clock.instant();
                if (free.availablePermits() < settings.concurrency()) {
                    queue.renew(owner, now, now.plus(settings.lease()));
                }
            } catch (StorageUnavailableException e) {
                troubled("Leases cannot be renewed", e);
            }
            LockSupport.parkNanos(settings.heartbeat().toNanos());
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

    private void troubled(String what, StorageUnavailableException e) {
        if (!troubled) {
            log.error("{}: {}", what, e.getMessage());
        }
        troubled = true;
    }

    private void recovered() {
        if (troubled) {
            log.info("Deliveries are being made again.");
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
