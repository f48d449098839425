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
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is in the air, each on a virtual thread of its own, with their leases kept. Thread-safe. */
final class Flights<J extends LeasedJob> {

    private static final Logger log = LoggerFactory.getLogger(Flights.class);

    private final LeasedQueue<J> queue;
    private final BiFunction<J, BooleanSupplier, AttemptEnd> deliverer;
    private final Function<J, Optional<Instant>> waiting;
    private final Lanes lanes;
    private final Agenda agenda;
    private final CircuitAlerts circuits;
    private final WorkerSettings settings;
    private final InstantSource clock;
    private final Set<Flight<J>> inTheAir = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean grounded;

    Flights(
            LeasedQueue<J> queue,
            BiFunction<J, BooleanSupplier, AttemptEnd> deliverer,
            Function<J, Optional<Instant>> waiting,
            Lanes lanes,
            Agenda agenda,
            CircuitAlerts circuits,
            WorkerSettings settings,
            InstantSource clock) {
        this.queue = queue;
        this.deliverer = deliverer;
        this.waiting = waiting;
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
    void start(J job, Turns turns) {
        Flight<J> flight = new Flight<>(job);
        inTheAir.add(flight);
        try {
            threads.execute(() -> {
                boolean begun = true;
                try {
                    begun = fly(job);
                } catch (RuntimeException e) {
                    log.error("{} failed, and is due again soon.", job.title(), e);
                } finally {
                    end(flight, turns, begun);
                }
            });
        } catch (RejectedExecutionException e) {
            log.debug("{} came after the end.", job.title(), e);
            end(flight, turns, false);
            giveBack(List.of(job));
        }
    }

    private void end(Flight<J> flight, Turns turns, boolean begun) {
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
     * Makes an attempt, unless the job is to wait. A claim that may end before it is first renewed
     * is not begun, so that nobody else sends it too.
     *
     * @return whether an attempt was begun
     */
    private boolean fly(J job) {
        Instant latestStart = job.lease().until().minus(settings.heartbeat().multipliedBy(2));
        if (grounded) {
            giveBack(List.of(job));
        } else if (!clock.instant().isBefore(latestStart)) {
            log.warn("{} came too late for its lease, and is due again.", job.title());
            giveBack(List.of(job));
        } else if (!isToWait(job)) {
            ended(job, deliverer.apply(job, () -> lanes.isDown(job.company())));
            return true;
        }
        return false;
    }

    private boolean isToWait(J job) {
        Optional<Instant> until = waiting.apply(job);
        until.ifPresent(at -> agenda.note(job.company(), at, clock.instant()));
        return until.isPresent();
    }

    private void ended(J job, AttemptEnd end) {
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
    void giveBack(List<J> jobs) {
        try {
            queue.giveBack(jobs, clock.instant());
        } catch (RuntimeException e) {
            log.warn(
                    "{} and {} more were not given back, and are due again within {}: {}",
                    jobs.getFirst().title(),
                    jobs.size() - 1,
                    settings.lease(),
                    e.getMessage());
        }
    }

    /** Renews the leases of what is in the air, but for those that are quite new. */
    void renew() {
        Instant now = clock.instant();
        Instant newest = now.plus(settings.lease()).minus(settings.heartbeat().dividedBy(2));
        List<J> jobs =
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

    /** One job in the air. Equal to itself only. */
    private static final class Flight<J extends LeasedJob> {

        private final J job;

        private Flight(J job) {
            this.job = job;
        }
    }
}
