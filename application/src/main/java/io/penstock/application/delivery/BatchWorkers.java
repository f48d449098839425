package io.penstock.application.delivery;

import io.penstock.application.routing.RoutingBooks;
import io.penstock.application.schedule.RecurringWork;
import io.penstock.domain.delivery.Lease;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Gathers leads into batches, and works the queue of batches as that of deliveries is worked, in
 * the same lanes. Thread-safe.
 */
final class BatchWorkers {

    private final WorkerSettings settings;
    private final GatherLeads gathering;
    private final Flights<BatchJob> flights;
    private final ClaimLoop<BatchJob> loop;
    private final Thread claiming;
    private final List<RecurringWork> recurring = new ArrayList<>();

    BatchWorkers(
            BatchWork work,
            Lanes lanes,
            RoutingBooks books,
            CircuitAlerts circuits,
            Function<Instant, Lease> leases,
            WorkerSettings settings,
            InstantSource clock) {
        this.settings = settings;
        Agenda agenda = new Agenda(settings.idlePause().multipliedBy(2));
        this.gathering = new GatherLeads(work.queue(), books, work.ids(), agenda, clock);
        this.flights =
                new Flights<>(
                        work.queue(),
                        work.deliverer()::deliver,
                        _ -> Optional.empty(),
                        lanes,
                        agenda,
                        circuits,
                        settings,
                        clock);
        this.loop =
                new ClaimLoop<>(
                        work.queue(),
                        lanes,
                        agenda,
                        flights,
                        ClaimLimits.BATCHES,
                        _ -> false,
                        (_, _) -> {},
                        leases,
                        settings.idlePause(),
                        clock);
        this.claiming = Thread.ofPlatform().name("batch-claims").unstarted(loop);
    }

    /** Begins to work; once only. */
    synchronized void start() {
        claiming.start();
        recurring.add(RecurringWork.start("Gathering batches", settings.idlePause(), gathering));
        recurring.add(
                RecurringWork.start(
                        "Renewing leases of batches", settings.heartbeat(), flights::renew));
    }

    /** Whether batches are being claimed. */
    boolean isWorking() {
        return claiming.isAlive() && !loop.isTroubled();
    }

    /** Begins nothing more; what is in the air goes on. */
    void drain() {
        flights.ground();
        loop.stop();
    }

    /** Waits until nothing more is claimed. */
    void join(Duration patience) throws InterruptedException {
        if (claiming.isAlive()) {
            claiming.join(patience);
        }
    }

    /** How many batches are in the air. */
    int count() {
        return flights.count();
    }

    /** Ends the work, and the keeping of leases with it. */
    synchronized void close() {
        flights.close();
        recurring.forEach(RecurringWork::close);
    }
}
