package io.penstock.bootstrap.bench.load;

import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** Counts answers and how long each took. Not thread-safe. */
final class Tally {

    private static final int DIGITS = 3;
    private static final int STATUSES = 600;

    private final Histogram latencies = new Histogram(DIGITS);
    private final long[] statuses = new long[STATUSES];
    private long failures;
    private long unanswered;

    /** An answer came, so many nanoseconds after the request was meant to be sent. */
    void answered(int status, long nanos) {
        statuses[status]++;
        latencies.recordValue(Math.max(0, nanos));
    }

    /** A connection failed before the answer was complete. */
    void failed(long nanos) {
        failures++;
        latencies.recordValue(Math.max(0, nanos));
    }

    /** The end came before the answer, or before the request could be sent. */
    void unanswered(long nanos) {
        unanswered++;
        latencies.recordValue(Math.max(0, nanos));
    }

    LoadResult result(long nanos) {
        Map<Integer, Long> counted = new TreeMap<>();
        for (int status = 0; status < STATUSES; status++) {
            if (statuses[status] > 0) {
                counted.put(status, statuses[status]);
            }
        }
        return new LoadResult(nanos, latencies.copy(), counted, failures, unanswered);
    }
}
