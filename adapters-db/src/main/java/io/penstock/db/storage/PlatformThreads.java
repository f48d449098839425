package io.penstock.db.storage;

import io.penstock.application.storage.StorageUnavailableException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs the work of virtual threads on platform threads. The embedded database waits for the rows of
 * a transaction that is about to end by asking again and again; virtual threads that do so keep
 * their carriers from the very one that could end it. Thread-safe.
 */
final class PlatformThreads implements AutoCloseable {

    private final ExecutorService threads =
            Executors.newCachedThreadPool(
                    Thread.ofPlatform().name("database-", 1).daemon().factory());

    private final Semaphore free;
    private final Duration patience;

    /**
     * @param most how many run at once, 1 or more
     * @param patience how long work waits to be run
     */
    PlatformThreads(int most, Duration patience) {
        this.free = new Semaphore(most, true);
        this.patience = patience;
    }

    /**
     * Runs work, and waits for its end. What it throws is thrown here.
     *
     * @throws StorageUnavailableException when it was not run, because too much is, or this is
     *     closed
     */
    <T extends @Nullable Object> T run(Supplier<T> work) {
        return Thread.currentThread().isVirtual() ? handOver(work) : work.get();
    }

    private <T extends @Nullable Object> T handOver(Supplier<T> work) {
        await();
        try {
            return CompletableFuture.supplyAsync(work, threads).join();
        } catch (RejectedExecutionException e) {
            throw new StorageUnavailableException("The database is closed.", e);
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw e;
            }
        } finally {
            free.release();
        }
    }

    private void await() {
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StorageUnavailableException(
                        "The database has had too much to do for " + patience.toSeconds() + " s.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageUnavailableException("The program ends.", e);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
