package io.penstock.application.schedule;

import io.penstock.application.storage.StorageUnavailableException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the same work again and again on a thread of its own, with a pause in between. What fails
 * once is tried again after the pause. Thread-safe.
 */
public final class RecurringWork implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RecurringWork.class);

    private final String name;
    private final Duration pause;
    private final Runnable work;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private boolean troubled;

    private RecurringWork(String name, Duration pause, Runnable work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
    }

    /**
     * Begins; the work is done for the first time after the first pause.
     *
     * @param name what it is, for the thread and the log
     * @param pause how long to wait between the end of one run and the beginning of the next
     * @param work what to do
     */
    public static RecurringWork start(String name, Duration pause, Runnable work) {
        RecurringWork recurring = new RecurringWork(name, pause, work);
        Thread.ofPlatform().daemon().name(name).start(recurring::repeat);
        return recurring;
    }

    /** Ends it; a run that has begun goes on to its end. */
    @Override
    public void close() {
        stopping.countDown();
    }

    private void repeat() {
        while (!isStoppedAfterPause()) {
            try {
                work.run();
                troubled = false;
            } catch (StorageUnavailableException e) {
                if (!troubled) {
                    log.error("{}: {}", name, e.getMessage());
                }
                troubled = true;
            } catch (RuntimeException e) {
                log.error("{} failed, and is tried again in {}.", name, pause, e);
            }
        }
    }

    private boolean isStoppedAfterPause() {
        try {
            return stopping.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
