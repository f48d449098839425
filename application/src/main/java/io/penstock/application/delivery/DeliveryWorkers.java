package io.penstock.application.delivery;

import io.penstock.application.delivery.Lane.Turns;
import io.penstock.application.lead.DeliverySlot;
import io.penstock.application.lead.DeliverySlots;
import io.penstock.application.lead.NewDelivery;
import io.penstock.application.lead.NewLead;
import io.penstock.application.report.Alerts;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.application.schedule.RecurringWork;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Lease;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works the delivery queue with virtual threads: claims what is due to companies that have room,
 * renews the leases of what is in the air, and takes fresh leads from the intake straight away.
 * Whatever fails is tried again; only {@link #drain} ends the work. Thread-safe.
 *
 * <p>No thread is ever interrupted: an interrupt closes the files of an embedded database.
 */
public final class DeliveryWorkers implements DeliverySlots {

    private static final Logger log = LoggerFactory.getLogger(DeliveryWorkers.class);

    private final WorkerSettings settings;
    private final InstantSource clock;
    private final String owner = UUID.randomUUID().toString();
    private final AtomicLong claims = new AtomicLong();
    private final Lanes lanes;
    private final Agenda agenda;
    private final Flights<DeliveryJob> flights;
    private final ClaimLoop<DeliveryJob> loop;
    private final BatchWorkers batches;
    private final Thread claiming;
    private @Nullable RecurringWork renewing;
    private volatile boolean draining;

    @Inject
    public DeliveryWorkers(
            DeliveryQueue queue,
            DeliverLead deliverer,
            Delays delays,
            BatchWork batching,
            RoutingBooks books,
            Alerts alerts,
            WorkerSettings settings,
            InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.lanes = new Lanes(books, settings.concurrency());
        this.agenda = new Agenda(settings.idlePause().multipliedBy(2));
        DelayedDeliveries delayed =
                new DelayedDeliveries(queue, delays, lanes, agenda, this::newLease, clock);
        CircuitAlerts circuits = new CircuitAlerts(alerts, clock);
        this.flights =
                new Flights<>(
                        queue,
                        deliverer::deliver,
                        delayed::postpone,
                        lanes,
                        agenda,
                        circuits,
                        settings,
                        clock);
        this.loop =
                new ClaimLoop<>(
                        queue,
                        lanes,
                        agenda,
                        flights,
                        ClaimLimits.DELIVERIES,
                        lanes::isBatching,
                        delayed::postponeThrottled,
                        this::newLease,
                        settings.idlePause(),
                        clock);
        this.batches =
                new BatchWorkers(batching, lanes, books, circuits, this::newLease, settings, clock);
        this.claiming = Thread.ofPlatform().name("delivery-claims").unstarted(loop);
    }

    /** Begins to work; once only. */
    public synchronized void start() {
        claiming.start();
        batches.start();
        renewing = RecurringWork.start("Renewing leases", settings.heartbeat(), flights::renew);
    }

    /** Whether the queue is being worked. */
    public boolean isWorking() {
        return claiming.isAlive() && !draining && !loop.isTroubled() && batches.isWorking();
    }

    /**
     * Begins nothing more: fresh leads are left to the queue, and what is claimed but not sent is
     * given back to it. What is in the air goes on. Does nothing the second time.
     */
    public void drain() {
        draining = true;
        flights.ground();
        loop.stop();
        batches.drain();
    }

    /**
     * Drains, and waits for what is in the air. What is not settled by then is left to its lease:
     * it is due again when that ends.
     *
     * @param patience how long to wait in all
     * @return whether everything was settled in time
     */
    public synchronized boolean stop(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        drain();
        if (claiming.isAlive()) {
            claiming.join(patience);
        }
        batches.join(patience);
        boolean settled = flights.awaitNone(Duration.ofNanos(deadline - System.nanoTime()));
        flights.close();
        batches.close();
        if (renewing != null) {
            renewing.close();
        }
        if (!settled) {
            log.warn(
                    "{} deliveries and batches were still in the air; each is due again within {}.",
                    flights.count() + batches.count(),
                    settings.lease());
        }
        return settled;
    }

    @Override
    public Optional<DeliverySlot> take(CompanyId company, Instant now) {
        // What has waited longer goes first.
        if (draining || lanes.isBatching(company) || agenda.isDue(company)) {
            return Optional.empty();
        }
        Turns turn = lanes.take(company, 1);
        return turn.count() == 0 ? Optional.empty() : Optional.of(new Slot(turn, newLease(now)));
    }

    @Override
    public void queued(CompanyId company) {
        if (!lanes.isBatching(company)) {
            Instant now = clock.instant();
            agenda.note(company, now, now);
        }
    }

    private Lease newLease(Instant now) {
        return new Lease(owner, owner + "-" + claims.incrementAndGet(), now.plus(settings.lease()));
    }

    private final class Slot implements DeliverySlot {

        private final Turns turn;
        private final Lease lease;

        private Slot(Turns turn, Lease lease) {
            this.turn = turn;
            this.lease = lease;
        }

        @Override
        public Lease lease() {
            return lease;
        }

        @Override
        public void deliver(NewLead lead) {
            NewDelivery delivery = lead.delivery().orElseThrow();
            flights.start(DeliveryJob.first(lead.lead(), lead.assignment(), delivery, lease), turn);
        }

        @Override
        public void giveBack() {
            boolean wereFull = lanes.areFull();
            lanes.giveBack(turn, 1);
            agenda.turnIsFree(turn.lane().company(), wereFull);
        }
    }
}
