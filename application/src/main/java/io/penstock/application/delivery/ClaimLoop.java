package io.penstock.application.delivery;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Lease;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claims what is due to companies that have room, and starts it. It asks the queue once in a while
 * what is due, for the sake of what other programs put into it and leave behind; in between it goes
 * by what this program knows. Runs on one thread.
 */
final class ClaimLoop<J extends LeasedJob> implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(ClaimLoop.class);

    private final LeasedQueue<J> queue;
    private final Lanes lanes;
    private final Agenda agenda;
    private final Flights<J> flights;
    private final ClaimLimits limits;
    private final Predicate<CompanyId> isLeftAlone;
    private final BiConsumer<CompanyId, Instant> onLook;
    private final Function<Instant, Lease> leases;
    private final Duration idlePause;
    private final InstantSource clock;
    private volatile boolean stopping;
    private volatile boolean troubled;
    private long nextLook = System.nanoTime();

    /**
     * A loop that is not running yet.
     *
     * @param isLeftAlone which companies' jobs are not to be claimed now
     * @param onLook hears at each look of the companies to which something is due, and since when
     */
    ClaimLoop(
            LeasedQueue<J> queue,
            Lanes lanes,
            Agenda agenda,
            Flights<J> flights,
            ClaimLimits limits,
            Predicate<CompanyId> isLeftAlone,
            BiConsumer<CompanyId, Instant> onLook,
            Function<Instant, Lease> leases,
            Duration idlePause,
            InstantSource clock) {
        this.queue = queue;
        this.lanes = lanes;
        this.agenda = agenda;
        this.flights = flights;
        this.limits = limits;
        this.isLeftAlone = isLeftAlone;
        this.onLook = onLook;
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
            log.error("Claiming was interrupted, and ends.", e);
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
            rest();
            return Duration.ZERO;
        }
    }

    /** Leaves storage alone for a while, whatever is noted. */
    private void rest() throws InterruptedException {
        long end = System.nanoTime() + idlePause.toNanos();
        long left = idlePause.toNanos();
        while (!stopping && left > 0) {
            agenda.await(agenda.changes(), Duration.ofNanos(left));
            left = end - System.nanoTime();
        }
    }

    private Duration round() {
        if (nextLook - System.nanoTime() <= 0) {
            look();
        }
        List<CompanyId> due = due();
        TurnsInHand turns = TurnsInHand.take(lanes, due, limits);
        if (turns.room().isEmpty()) {
            return pause(due);
        }
        claim(turns);
        return Duration.ZERO;
    }

    private List<CompanyId> due() {
        List<CompanyId> all = agenda.due(clock.instant());
        all.stream().filter(isLeftAlone).forEach(agenda::remove);
        return all.stream().filter(isLeftAlone.negate()).toList();
    }

    /** Asks for whatever is due until it is asked again. */
    private void look() {
        nextLook = System.nanoTime() + idlePause.toNanos();
        Instant now = clock.instant();
        Map<CompanyId, Instant> due = queue.due(now.plus(idlePause));
        due.forEach((company, at) -> agenda.note(company, at, now));
        due.forEach((company, at) -> {
            if (!at.isAfter(now) && !isLeftAlone.test(company)) {
                onLook.accept(company, at);
            }
        });
    }

    /** Claims and starts what is due; where all of the room was needed, there may be more. */
    private void claim(TurnsInHand turns) {
        turns.room().keySet().forEach(agenda::remove);
        boolean claimed = false;
        try {
            Instant now = clock.instant();
            List<J> jobs = queue.claim(turns.room(), leases.apply(now), now);
            claimed = true;
            start(jobs, turns);
        } finally {
            turns.giveBackRest();
            Collection<CompanyId> again = claimed ? turns.used() : turns.room().keySet();
            Instant now = clock.instant();
            again.forEach(company -> agenda.note(company, now, now));
        }
    }

    private void start(List<J> jobs, TurnsInHand turns) {
        if (!stopping) {
            jobs.forEach(job -> flights.start(job, turns.use(job.company())));
        } else if (!jobs.isEmpty()) {
            flights.giveBack(jobs);
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
                agenda.next().map(at -> Duration.between(clock.instant(), at)).orElse(idlePause);
        return Duration.ofNanos(Math.min(nanos, untilNext.toNanos()));
    }

    private void failed(RuntimeException e) {
        if (!troubled) {
            log.error("{} cannot be claimed; it is tried again.", limits.what(), e);
        }
        troubled = true;
    }

    private void recovered() {
        if (troubled) {
            log.info("{} are being claimed again.", limits.what());
        }
        troubled = false;
    }
}
