package io.penstock.application.resume;

import io.penstock.application.flow.FlowRuns;
import io.penstock.application.flow.FlowWakeups;
import io.penstock.application.schedule.RecurringWork;
import io.penstock.application.storage.OutcomeUnknownException;
import io.penstock.application.storage.StorageUnavailableException;
import io.penstock.domain.lead.LeadId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has leads go on in their flows: at once where this program has what they waited for, and else
 * when they are found due in storage. Thread-safe.
 */
public final class FlowWorkers {

    /** How many leads go on at once. */
    private static final int MOST_AT_ONCE = 16;

    private static final int LARGEST_CLAIM = 64;

    /** How long a claim lasts; a lead whose program died goes on elsewhere after that. */
    private static final Duration CLAIM = Duration.ofSeconds(4);

    private static final Duration LOOK = Duration.ofMillis(200);

    private static final Logger log = LoggerFactory.getLogger(FlowWorkers.class);

    private final FlowRuns runs;
    private final ResumeFlow resuming;
    private final FlowWakeups wakeups;
    private final InstantSource clock;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private volatile boolean stopping;
    private @Nullable RecurringWork claiming;
    private @Nullable Thread listening;

    @Inject
    public FlowWorkers(
            FlowRuns runs, ResumeFlow resuming, FlowWakeups wakeups, InstantSource clock) {
        this.runs = runs;
        this.resuming = resuming;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    /** Begins to work; once only. */
    public synchronized void start() {
        claiming = RecurringWork.start("Going on with flows", LOOK, this::claimAll);
        listening = Thread.ofPlatform().daemon().name("flow-wakeups").start(this::listen);
    }

    private void claimAll() {
        boolean more = true;
        while (more && !stopping) {
            Instant now = clock.instant();
            List<LeadId> due = runs.claim(now, now.plus(CLAIM), LARGEST_CLAIM);
            due.forEach(this::begin);
            more = due.size() == LARGEST_CLAIM;
        }
    }

    private void listen() {
        try {
            while (!stopping) {
                wakeups.next(LOOK).ifPresent(this::begin);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for a place, which each that goes on gives back. */
    private void begin(LeadId lead) {
        places.acquireUninterruptibly();
        Thread.ofVirtual().name("flow-" + lead).start(() -> goOn(lead));
    }

    private void goOn(LeadId lead) {
        try {
            if (!stopping) {
                resuming.resume(lead);
            }
        } catch (StorageUnavailableException | OutcomeUnknownException e) {
            log.warn("Lead {} goes on in its flow later: {}", lead, e.getMessage());
        } catch (RuntimeException e) {
            log.error("Lead {} could not go on in its flow; it is tried again.", lead, e);
        } finally {
            places.release();
        }
    }

    /**
     * Begins nothing more, and waits for what has begun.
     *
     * @param patience how long to wait
     * @return whether everything ended in time
     */
    public synchronized boolean stop(Duration patience) throws InterruptedException {
        stopping = true;
        if (claiming != null) {
            claiming.close();
        }
        if (listening != null) {
            listening.join(patience);
        }
        boolean ended = places.tryAcquire(MOST_AT_ONCE, patience.toNanos(), TimeUnit.NANOSECONDS);
        if (ended) {
            places.release(MOST_AT_ONCE);
        } else {
            log.warn("Some leads were still going on in their flows; they do so again later.");
        }
        return ended;
    }
}
