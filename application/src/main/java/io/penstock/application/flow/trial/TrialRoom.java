package io.penstock.application.flow.trial;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Where trials run, one at a time. Each has a thread of its own, for they compute for seconds, and
 * would keep everybody else waiting on one of the few that all calls share. Thread-safe.
 */
public final class TrialRoom {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore place = new Semaphore(1, true);
    private final Duration patience;
    private final ThreadFactory threads;

    public TrialRoom() {
        this(PATIENCE, Thread.ofPlatform().daemon().name("flow-trial").factory());
    }

    /**
     * A room.
     *
     * @param patience how long to wait for a trial that is in it
     * @param threads makes the thread of each trial
     */
    TrialRoom(Duration patience, ThreadFactory threads) {
        this.patience = patience;
        this.threads = threads;
    }

    /**
     * Waits for the room and for the trial.
     *
     * @throws TrialsBusyException when another is in it for too long, or the wait is interrupted
     */
    public <T> T run(Callable<T> trial) {
        enter();
        FutureTask<T> task = new FutureTask<>(() -> inside(trial));
        start(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw TrialsBusyException.interrupted();
        } catch (ExecutionException e) {
            throw unchecked(e);
        }
    }

    /** A thread that cannot be had gives the place back, which the trial does otherwise. */
    private void start(Runnable task) {
        boolean started = false;
        try {
            threads.newThread(task).start();
            started = true;
        } finally {
            if (!started) {
                place.release();
            }
        }
    }

    private <T> T inside(Callable<T> trial) throws Exception {
        try {
            return trial.call();
        } finally {
            place.release();
        }
    }

    private void enter() {
        try {
            if (!place.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new TrialsBusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw TrialsBusyException.interrupted();
        }
    }

    private static RuntimeException unchecked(ExecutionException failure) {
        return switch (failure.getCause()) {
            case Error error -> throw error;
            case RuntimeException cause -> cause;
            case null, default -> new IllegalStateException("A trial has failed.", failure);
        };
    }
}
