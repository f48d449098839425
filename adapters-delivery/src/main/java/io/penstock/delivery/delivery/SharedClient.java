package io.penstock.delivery.delivery;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A client together with how many use it, so that it is closed only while nobody does.
 *
 * <p>Safe for use by many threads.
 */
final class SharedClient implements AutoCloseable {

    private static final int RETIRED = -1;

    private final BuyerClient client;
    private final AtomicInteger users = new AtomicInteger();
    private volatile long unusedSince = System.nanoTime();

    SharedClient(BuyerClient client) {
        this.client = client;
    }

    BuyerClient client() {
        return client;
    }

    /** Counts one more user until {@link #close}, unless the client was retired. */
    boolean enter() {
        return users.updateAndGet(count -> count == RETIRED ? RETIRED : count + 1) != RETIRED;
    }

    /** Counts one user less. */
    @Override
    public void close() {
        unusedSince = System.nanoTime();
        users.decrementAndGet();
    }

    /** Closes the client for good where nobody uses it; returns whether that was so. */
    boolean retire() {
        boolean retired = users.compareAndSet(0, RETIRED);
        if (retired) {
            client.close();
        }
        return retired;
    }

    /** When it was given back the last time, or made, by {@link System#nanoTime}. */
    long unusedSince() {
        return unusedSince;
    }
}
