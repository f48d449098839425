package io.penstock.application.delivery;

import io.penstock.application.delivery.Lane.Turns;
import io.penstock.domain.delivery.AttemptOutcome.Errored;
import io.penstock.domain.delivery.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The deliveries that are in the air, each on a virtual thread of its own, with their leases kept.
 * Thread-safe.
 */
final class Flights {

    private static final Logger log = LoggerFactory.getLogger(Flights.class);

    private final DeliveryQueue queue;
    private final DeliverLead deliverer;
    private final Delays delays;
    private final Lanes lanes;
    private final Agenda agenda;
    private final CircuitAlerts circuits;
    private final WorkerSettings settings;
    private final InstantSource clock;
    private final Set<Flight> inTheAir = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean grounded;

    Flights(
            DeliveryQueue queue,
            DeliverLead deliverer,
            Delays delays,
            Lanes lanes,
            Agenda agenda,
            CircuitAlerts circuits,
            WorkerSettings settings,
            InstantSource clock) {
        this.queue = queue;
        this.deliverer = deliverer;
        this.delays = delays;
        this.lanes = lanes;
        this.agenda = agenda;
        this.circuits = circuits;
        this.settings = settings;
        this.clock = clock;
    }

    /** Lets no more delivery begin: what comes is given back to the queue. */
    void ground() {
        grounded = true;
    }

    /** Begins a delivery, which ends one turn. */
    void start(DeliveryJob job, Turns turns) {
        Flight flight = new Flight(job);
        inTheAir.add(flight);
        try {
            threads.execute(() -> {
                boolean begun = true;
                try {
                    begun = fly(job);
                } catch (RuntimeException e) {
                    log.error("Delivery {} failed, and is due again soon.", job.id(), e);
                } finally {
                    end(flight, turns, begun);
                }
            });
        } catch (RejectedExecutionException e) {
            log.debug("Delivery {} came after the end.", job.id(), e);
            end(flight, turns, false);
            giveBack(List.of(job));
        }
    }

    private void end(Flight flight, Turns turns, boolean begun) {
        inTheAir.remove(flight);
        boolean wereFull = lanes.areFull();
        if (begun) {
            lanes.end(turns);
        } else {
            lanes.giveBack(turns, 1);
        }
        agenda.turnIsFree(flight.job.company(), wereFull);
    }

    /**
     * Has deliveries wait that were claimed while their company's rate leaves no room. Those that
     * do not are given back without losing their place.
     *
     * @param dueSince since when the first of them was due
     */
    void postponeThrottled(List<DeliveryJob> jobs, Instant dueSince) {
        List<Postponement> postponements =
                jobs.stream().flatMap(job -> delays.of(job, true).stream()).toList();
        Set<DeliveryJob> postponed =
                postponements.stream().map(Postponement::job).collect(Collectors.toSet());
        giveBack(jobs.stream().filter(job -> !postponed.contains(job)).toList(), dueSince);
        if (!postponements.isEmpty()) {
            postpone(postponements);
        }
    }

    private void postpone(List<Postponement> postponements) {
        queue.postpone(postponements);
        postponements.forEach(one -> agenda.note(one.job().company(), one.until(), one.at()));
    }

    /**
     * Makes an attempt, unless the delivery is to wait. A claim that may end before it is first
     * renewed is not begun, so that nobody else sends it too.
     *
     * @return whether an attempt was begun
     */
    private boolean fly(DeliveryJob job) {
        Optional<Postponement> wait = grounded ? Optional.empty() : delays.of(job, false);
        Instant latestStart = job.lease().until().minus(settings.heartbeat().multipliedBy(2));
        if (grounded) {
            giveBack(List.of(job));
        } else if (wait.isPresent()) {
            postpone(List.of(wait.get()));
        } else if (clock.instant().isBefore(latestStart)) {
            ended(job, deliverer.deliver(job, () -> lanes.isDown(job.company())));
            return true;
        } else {
            log.warn("Delivery {} came too late for its lease, and is due again.", job.id());
            giveBack(List.of(job));
        }
        return false;
    }

    private void ended(DeliveryJob job, AttemptEnd end) {
        end.dueAgain().ifPresent(at -> agenda.note(job.company(), at, clock.instant()));
        if (end.isElsewhere()) {
            return;
        }
        switch (lanes.ended(job.company(), end.error().isPresent())) {
            case NONE -> {}
            case OPENED ->
                    circuits.opened(
                            job.company(),
                            end.error().map(Errored::code).orElse(ErrorCode.INTERNAL));
            case CLOSED -> circuits.closed(job.company());
        }
    }

    /** Gives claims back that were not begun, so that nobody has to wait for their leases' end. */
    void giveBack(List<DeliveryJob> jobs) {
        giveBack(jobs, clock.instant());
    }

    private void giveBack(List<DeliveryJob> jobs, Instant dueAt) {
        try {
            queue.giveBack(jobs, dueAt);
        } catch (RuntimeException e) {
            log.warn(
                    "{} deliveries were not given back, and are due again within {}: {}",
                    jobs.size(),
                    settings.lease(),
                    e.getMessage());
        }
    }

    /** Renews the leases of what is in the air, but for those that are quite new. */
    void renew() {
        Instant now = clock.instant();
        Instant newest = now.plus(settings.lease()).minus(settings.heartbeat().dividedBy(2));
        List<DeliveryJob> jobs =
                inTheAir.stream()
                        .map(flight -> flight.job)
                        .filter(job -> job.lease().until().isBefore(newest))
                        .toList();
        if (!jobs.isEmpty()) {
            queue.renew(jobs, now, now.plus(settings.lease()));
        }
    }

    /** How many are in the air. */
    int count() {
        return inTheAir.size();
    }

    /** Waits until none is in the air and no turn is taken; tells whether that came in time. */
    boolean awaitNone(Duration patience) throws InterruptedException {
        return lanes.awaitIdle(patience.toNanos());
    }

    /** Takes nothing any more; what is in the air goes on. */
    void close() {
        threads.shutdown();
    }

    /** One delivery in the air. Equal to itself only. */
    private static final class Flight {

        private final DeliveryJob job;

        private Flight(DeliveryJob job) {
            this.job = job;
        }
    }
}
