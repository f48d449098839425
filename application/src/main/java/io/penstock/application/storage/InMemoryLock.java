package io.penstock.application.storage;

import jakarta.inject.Inject;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The one lock under which everything that is kept in memory changes. Thread-safe. */
public final class InMemoryLock {
    private final ReentrantLock lock = new ReentrantLock();

    @Inject
    public InMemoryLock() {}

    /** Does something while nothing else changes. */
    public <T extends @Nullable Object> T atomically(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    /** Does something while nothing else changes. */
    public void change(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }
}
