package io.penstock.bootstrap.benchmark.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** Posts from virtual threads for a while. */
final class Load {

    private Load() {}

    /** Returns how many requests were made. */
    static long run(Poster poster, int threads, Duration duration) throws InterruptedException {
        LongAdder made = new LongAdder();
        long end = System.nanoTime() + duration.toNanos();
        List<Thread> running = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            running.add(
                    Thread.startVirtualThread(() -> {
                        while (System.nanoTime() < end) {
                            poster.post();
                            made.increment();
                        }
                    }));
        }
        for (Thread thread : running) {
            thread.join();
        }
        return made.sum();
    }
}
