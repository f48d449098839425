package io.penstock.bootstrap.cli;

import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the process in good order on SIGTERM or SIGINT: what was started is closed, the last one
 * first, and the status is 0, for having stopped as asked is no failure. Where something hangs, the
 * process ends all the same within ten seconds; what was not finished is made up for after the next
 * start. Thread-safe.
 */
final class Shutdown implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Shutdown.class);
    private static final Duration LONGEST = Duration.ofSeconds(9);

    private final Deque<AutoCloseable> parts = new ConcurrentLinkedDeque<>();
    private final Thread hook = Thread.ofPlatform().name("shutdown").unstarted(this::end);

    private Shutdown() {}

    /** Begins to listen for signals. */
    static Shutdown onSignal() {
        Shutdown shutdown = new Shutdown();
        Runtime.getRuntime().addShutdownHook(shutdown.hook);
        return shutdown;
    }

    /** Has a part closed before those that were added earlier. */
    <T extends AutoCloseable> T closing(T part) {
        parts.addFirst(part);
        return part;
    }

    /** Waits until a signal ends the process. */
    void await() {
        while (true) {
            LockSupport.park();
        }
    }

    /** Closes everything without a signal; once a signal has come, leaves it to that. */
    @Override
    public void close() {
        if (isSignalled()) {
            await();
        }
        closeParts();
    }

    private boolean isSignalled() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException e) {
            log.debug("The process is ending.", e);
            return true;
        }
    }

    private void end() {
        Thread closing = Thread.ofPlatform().daemon().name("closing").start(this::closeParts);
        try {
            if (!closing.join(LONGEST)) {
                log.warn("The process ends before everything is finished.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(0);
    }

    private void closeParts() {
        for (AutoCloseable part : parts) {
            try {
                part.close();
            } catch (Exception e) {
                log.warn("{} did not close well.", part.getClass().getSimpleName(), e);
            }
        }
    }
}
