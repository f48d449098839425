package io.penstock.bootstrap.benchmark.delivery;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts jobs that were done, and notices one that was done twice. Thread-safe. */
final class WorkDone {

    private static final long LONGEST_SECONDS = 120;

    private final int jobs;
    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private final AtomicInteger doubles = new AtomicInteger();
    private final CountDownLatch left;

    WorkDone(int jobs) {
        this.jobs = jobs;
        this.left = new CountDownLatch(jobs);
    }

    void add(String id) {
        if (ids.add(id)) {
            left.countDown();
        } else {
            doubles.incrementAndGet();
        }
    }

    /**
     * Waits until all are done, and answers how many were done a second.
     *
     * @throws IllegalStateException when some were done twice, or not within two minutes
     */
    double await(long begun) throws InterruptedException {
        boolean all = left.await(LONGEST_SECONDS, TimeUnit.SECONDS);
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (!all || doubles.get() > 0) {
            throw new IllegalStateException(
                    left.getCount() + " jobs were not done, " + doubles + " done twice.");
        }
        return jobs / seconds;
    }
}
