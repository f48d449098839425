package io.penstock.db.lead;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Has leads that wait in a queue for too long wait no longer, until the queue is over. */
final class LateLeads implements Runnable {

    /** How much longer than it should a lead may wait. */
    private static final Duration DELAY = Duration.ofMillis(500);

    private final IntakeQueue queue;
    private final Duration patience;

    LateLeads(IntakeQueue queue, Duration patience) {
        this.queue = queue;
        this.patience = patience;
    }

    @Override
    public void run() {
        while (!queue.isOver()) {
            LockSupport.parkNanos(DELAY.toNanos());
            queue.withdraw(patience);
        }
    }
}
