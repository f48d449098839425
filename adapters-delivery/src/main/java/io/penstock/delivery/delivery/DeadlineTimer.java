package io.penstock.delivery.delivery;

import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets deadlines pass when their time has come, with one thread for all of them.
 *
 * <p>Nearly every attempt ends long before its deadline, so that watching one has to cost little:
 * it is put into a set, and the thread looks at the set only when the earliest deadline that it saw
 * there the last time has come. Safe for use by many threads.
 */
final class DeadlineTimer implements AutoCloseable {

    private static final long NEVER = Long.MAX_VALUE;

    private final long origin = System.nanoTime();
    private final Set<Deadline> watched = ConcurrentHashMap.newKeySet();

    /** When the thread looks next, in nanoseconds since the origin. */
    private final AtomicLong next = new AtomicLong(NEVER);

    private final Thread thread =
            Thread.ofPlatform().daemon().name("delivery-deadlines").unstarted(this::run);
    private volatile boolean closed;

    DeadlineTimer() {
        thread.start();
    }

    /** Watches a deadline until the watch is closed. */
    Watch watch(Deadline deadline) {
        watched.add(deadline);
        long end = end(deadline);
        if (end < next.get()) {
            lookAt(end);
            LockSupport.unpark(thread);
        }
        return () -> watched.remove(deadline);
    }

    private void run() {
        while (!closed) {
            long wait = next.get() - now();
            if (wait > 0) {
                LockSupport.parkNanos(this, wait);
            } else {
                look();
            }
        }
    }

    private void look() {
        // First, so that whoever begins to be watched meanwhile wakes the thread.
        next.set(NEVER);
        Iterator<Deadline> deadlines = watched.iterator();
        while (deadlines.hasNext()) {
            Deadline deadline = deadlines.next();
            if (end(deadline) > now()) {
                lookAt(end(deadline));
            } else {
                deadlines.remove();
                // Closing a connection can block, which must not hold up the other deadlines.
                Thread.startVirtualThread(deadline::pass);
            }
        }
    }

    private void lookAt(long moment) {
        next.accumulateAndGet(moment, Math::min);
    }

    private long end(Deadline deadline) {
        return deadline.end() - origin;
    }

    private long now() {
        return System.nanoTime() - origin;
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }

    /** A watch over one deadline. */
    @FunctionalInterface
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
