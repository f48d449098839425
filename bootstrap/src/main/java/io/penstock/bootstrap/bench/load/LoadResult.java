package io.penstock.bootstrap.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/**
 * What became of the requests.
 *
 * @param nanos how long they were sent
 * @param latencies how long each took, in nanoseconds; at a given rate since it was meant to be
 *     sent, and what got no answer as long as it waited
 * @param statuses how many answers had each status
 * @param failures how many connections failed
 * @param unanswered how many requests had no answer, or were not even sent, at the end
 */
public record LoadResult(
        long nanos,
        Histogram latencies,
        Map<Integer, Long> statuses,
        long failures,
        long unanswered) {

    private static final double SECOND = 1e9;
    private static final double MILLISECOND = 1e6;

    public LoadResult {
        statuses = Map.copyOf(statuses);
    }

    /** How many answers had a status from 200 to 299. */
    public long accepted() {
        return statuses.entrySet().stream()
                .filter(entry -> entry.getKey() / 100 == 2)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** How many answers had another status, and how many never came. */
    public long refused() {
        long answers = statuses.values().stream().mapToLong(Long::longValue).sum();
        return answers - accepted() + failures + unanswered;
    }

    /** Accepted requests a second. */
    public double rate() {
        return accepted() / (nanos / SECOND);
    }

    /** The latency in milliseconds that this many percent of the requests did not pass. */
    public double milliseconds(double percentile) {
        return latencies.getValueAtPercentile(percentile) / MILLISECOND;
    }

    /** The result in lines of text. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%,.0f a second: %,d accepted in %.1f s",
                        rate(),
                        accepted(),
                        nanos / SECOND));
        lines.add(
                String.format(
                        Locale.ROOT,
                        "latency in ms: p50 %.2f  p95 %.2f  p99 %.2f  p99.9 %.2f  max %.2f",
                        milliseconds(50),
                        milliseconds(95),
                        milliseconds(99),
                        milliseconds(99.9),
                        milliseconds(100)));
        lines.add(
                "answers: "
                        + statuses.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(entry -> entry.getValue() + " × " + entry.getKey())
                                .collect(Collectors.joining(", "))
                        + "; failed connections: "
                        + failures
                        + "; without an answer: "
                        + unanswered);
        return lines;
    }
}
