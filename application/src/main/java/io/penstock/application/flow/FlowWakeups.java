package io.penstock.application.flow;

import io.penstock.domain.lead.LeadId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells this program's own workers of leads whose flows may go on, so that these need not wait to
 * be found. What does not fit is found all the same. Thread-safe.
 */
public final class FlowWakeups {

    private static final Logger log = LoggerFactory.getLogger(FlowWakeups.class);
    private static final int MOST = 10_000;

    private final BlockingQueue<LeadId> leads = new LinkedBlockingQueue<>(MOST);

    @Inject
    public FlowWakeups() {}

    /** Tells that storage has what a lead waited for. */
    public void woken(LeadId lead) {
        if (!leads.offer(lead)) {
            log.debug("Lead {} goes on in its flow when it is found due.", lead);
        }
    }

    /** Takes a lead out; empty where none comes for a while. */
    public Optional<LeadId> next(Duration patience) throws InterruptedException {
        return Optional.ofNullable(leads.poll(patience.toNanos(), TimeUnit.NANOSECONDS));
    }
}
