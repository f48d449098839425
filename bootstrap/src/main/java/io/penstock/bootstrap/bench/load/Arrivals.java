package io.penstock.bootstrap.bench.load;

import java.util.OptionalDouble;

/**
 * When requests are meant to be sent. At a given rate these moments do not wait for the server: a
 * request that could only be sent late has waited since its moment, and its latency says so.
 * Moments are nanoseconds of {@link System#nanoTime}. Not thread-safe.
 */
final class Arrivals {

    private static final double NANOS = 1e9;

    private final long begin;
    private final OptionalDouble rate;
    private long taken;

    Arrivals(long begin, OptionalDouble rate) {
        this.begin = begin;
        this.rate = rate;
    }

    /** Whether requests have moments of their own. */
    boolean areScheduled() {
        return rate.isPresent();
    }

    /** Whether a request is to be sent by now. */
    boolean isDue(long now) {
        return rate.isEmpty() || next() - now <= 0;
    }

    /** Takes the next request, and says since when it waits; without a rate, since now. */
    long take(long now) {
        long moment = rate.isEmpty() ? now : next();
        taken++;
        return moment;
    }

    /**
     * The moment of the next request.
     *
     * @throws java.util.NoSuchElementException when there is no rate
     */
    long next() {
        return begin + (long) (taken * (NANOS / rate.orElseThrow()));
    }
}
