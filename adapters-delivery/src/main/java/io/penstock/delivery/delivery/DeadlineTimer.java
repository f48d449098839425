package io.penstock.delivery.delivery;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Lets deadlines pass when their time has come, with one thread for all of them.
 *
 * <p>Safe for use by many threads.
 */
final class DeadlineTimer implements AutoCloseable {

    private final ScheduledThreadPoolExecutor clock =
            new ScheduledThreadPoolExecutor(
                    1,
                    Thread.ofPlatform().daemon().name("delivery-deadlines").factory(),
                    // Attempts after the end fail by themselves, since the client is closed.
                    new ThreadPoolExecutor.DiscardPolicy());

    DeadlineTimer() {
        clock.setRemoveOnCancelPolicy(true);
    }

    /** Watches a deadline until the watch is closed. */
    Watch watch(Deadline deadline) {
        // Closing a connection can block, which must not hold up the other deadlines.
        Future<?> alarm =
                clock.schedule(
                        () -> Thread.startVirtualThread(deadline::pass),
                        deadline.remaining().toNanos(),
                        TimeUnit.NANOSECONDS);
        return () -> alarm.cancel(false);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** A watch over one deadline. */
    @FunctionalInterface
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
