package io.penstock.application.delivery;

import io.penstock.application.delivery.Lane.Turns;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Lease;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claims what is due to companies that have room, and starts it. It asks the queue once in a while
 * what is due, for the sake of what other programs put into it and leave behind; in between it goes
 * by what this program knows. Runs on one thread.
 */
final class ClaimLoop implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(ClaimLoop.class);

    private static final int LARGEST_CLAIM = 256;
    private static final int LARGEST_SHARE = 64;
    private static final int MOST_COMPANIES = 32;

    private final DeliveryQueue queue;
    private final Lanes lanes;
    private final Agenda agenda;
    private final Flights flights;
    private final Function<Instant, Lease> leases;
    private final Duration idlePause;
    private final InstantSource clock;
    private volatile boolean stopping;
    private volatile boolean troubled;
    private long nextLook = System.nanoTime();

    ClaimLoop(
            DeliveryQueue queue,
            Lanes lanes,
            Agenda agenda,
            Flights flights,
            Function<Instant, Lease> leases,
            Duration idlePause,
            InstantSource clock) {
        this.queue = queue;
        this.lanes = lanes;
        this.agenda = agenda;
        this.flights = flights;
        this.leases = leases;
        this.idlePause = idlePause;
        this.clock = clock;
    }

    /** Has it end soon; what it is claiming is given back. */
    void stop() {
        stopping = true;
        agenda.wake();
    }

    /** Whether the last claim could not be made. */
    boolean isTroubled() {
        return troubled;
    }

    @Override
    public void run() {
        try {
            while (!stopping) {
                long changes = agenda.changes();
                Duration pause = claimOrSay();
                if (!stopping && pause.isPositive()) {
                    agenda.await(changes, pause);
                }
            }
        } catch (InterruptedException e) {
            log.error("Claiming deliveries was interrupted, and ends.", e);
            Thread.currentThread().interrupt();
        }
    }

    /** One round; answers how long nothing is to be done unless something is noted. */
    private Duration claimOrSay() throws InterruptedException {
        try {
            Duration pause = round();
            recovered();
            return pause;
        } catch (RuntimeException e) {
            failed(e);
            agenda.await(agenda.changes(), idlePause);
            return Duration.ZERO;
        }
    }

    private Duration round() {
        if (nextLook - System.nanoTime() <= 0) {
            look();
        }
        List<CompanyId> due = agenda.due(clock.instant());
        Map<CompanyId, Turns> turns = takeTurns(due);
        if (turns.isEmpty()) {
            return pause(due);
        }
        claim(turns);
        return Duration.ZERO;
    }

    /** Asks for whatever is due until it is asked again. */
    private void look() {
        nextLook = System.nanoTime() + idlePause.toNanos();
        Instant now = clock.instant();
        queue.due(now.plus(idlePause)).forEach((company, at) -> agenda.note(company, at, now));
    }

    private Map<CompanyId, Turns> takeTurns(List<CompanyId> due) {
        Map<CompanyId, Turns> taken = new LinkedHashMap<>();
        int left = LARGEST_CLAIM;
        for (CompanyId company : due) {
            if (left == 0 || taken.size() == MOST_COMPANIES) {
                break;
            }
            Turns turns = lanes.take(company, Math.min(left, LARGEST_SHARE));
            if (turns.count() > 0) {
                taken.put(company, turns);
                left -= turns.count();
            }
        }
        return taken;
    }

    /** Claims and starts what is due, and gives the turns back that are left. */
    private void claim(Map<CompanyId, Turns> turns) {
        Map<CompanyId, Integer> unused = new HashMap<>();
        turns.forEach((company, taken) -> unused.put(company, taken.count()));
        turns.keySet().forEach(agenda::remove);
        Map<CompanyId, Integer> room = Map.copyOf(unused);
        boolean claimed = false;
        try {
            Instant now = clock.instant();
            List<DeliveryJob> jobs = queue.claim(room, leases.apply(now), now);
            claimed = true;
            start(jobs, turns, unused);
        } finally {
            Instant now = clock.instant();
            for (Map.Entry<CompanyId, Integer> rest : unused.entrySet()) {
                CompanyId company = rest.getKey();
                lanes.giveBack(turns.get(company), rest.getValue());
                if (!claimed || rest.getValue() == 0) {
                    agenda.note(company, now, now);
                }
            }
        }
    }

    private void start(
            List<DeliveryJob> jobs, Map<CompanyId, Turns> turns, Map<CompanyId, Integer> unused) {
        if (stopping) {
            if (!jobs.isEmpty()) {
                flights.giveBack(jobs);
            }
            return;
        }
        for (DeliveryJob job : new ArrayList<>(jobs)) {
            flights.start(job, turns.get(job.company()));
            unused.merge(job.company(), -1, Integer::sum);
        }
    }

    /** Until something that is known of is due, a turn is free by the clock, or it looks again. */
    private Duration pause(List<CompanyId> due) {
        long nanos = nextLook - System.nanoTime();
        for (CompanyId company : due) {
            long opensIn = lanes.opensIn(company);
            if (opensIn != Lane.WHEN_ONE_ENDS) {
                nanos = Math.min(nanos, TimeUnit.MILLISECONDS.toNanos(opensIn));
            }
        }
        Duration untilNext =
                agenda.next()
                        .map(at -> Duration.between(clock.instant(), at))
                        .orElse(idlePause);
        return Duration.ofNanos(Math.min(nanos, untilNext.toNanos()));
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
}
