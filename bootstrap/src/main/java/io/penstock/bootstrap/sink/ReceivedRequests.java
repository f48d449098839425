package io.penstock.bootstrap.sink;

import java.time.Duration;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The newest of the requests that came, and counts of all. At most 64 MiB are kept of them; the
 * oldest are forgotten. Thread-safe.
 */
public final class ReceivedRequests {

    /** The most requests that can be kept. */
    public static final int MOST = 100_000;

    private static final long MOST_BYTES = 64L * 1_024 * 1_024;

    private final int keep;
    private final long mostBytes;
    private final NavigableMap<Long, Received> requests = new TreeMap<>();
    private final SortedMap<String, Long> answers = new TreeMap<>();
    private KeyMemory keys = new KeyMemory();
    private long bytes;
    private long count;
    private long left;

    /**
     * Keeps nothing yet.
     *
     * @param keep how many requests are kept, 1 to 100,000
     * @throws IllegalArgumentException when it is another number
     */
    public ReceivedRequests(int keep) {
        this(keep, MOST_BYTES);
    }

    ReceivedRequests(int keep, long mostBytes) {
        if (keep < 1 || keep > MOST) {
            throw new IllegalArgumentException(
                    "1 to " + MOST + " requests can be kept, not " + keep + ".");
        }
        this.keep = keep;
        this.mostBytes = mostBytes;
    }

    /** Adds a request, and tells whether its key came before. */
    synchronized Received add(Received first) {
        boolean again = first.key().filter(keys::see).isPresent();
        Received received = again ? first.repeated() : first;
        requests.put(received.number(), received);
        bytes += received.size();
        countAnswer(received.answer());
        while (requests.size() > keep || bytes > mostBytes) {
            bytes -= requests.pollFirstEntry().getValue().size();
        }
        return received;
    }

    /** Counts a request of which nothing can be kept. */
    synchronized void countAnswer(String answer) {
        count++;
        answers.merge(answer, 1L, Long::sum);
    }

    /** Adds that the caller went before the answer. */
    synchronized void leave(Received received, Duration after) {
        left++;
        requests.computeIfPresent(received.number(), (_, kept) -> kept.leftAfter(after));
    }

    /** What is kept, the newest first. */
    synchronized List<Received> newest(int limit, Optional<String> key) {
        Predicate<Received> wanted = received -> key.isEmpty() || received.key().equals(key);
        return requests.descendingMap().values().stream().filter(wanted).limit(limit).toList();
    }

    /** Forgets requests, keys and counts. */
    synchronized void forget() {
        requests.clear();
        answers.clear();
        keys = new KeyMemory();
        bytes = 0;
        count = 0;
        left = 0;
    }

    /** Counts since the start, or since everything was forgotten. */
    public synchronized Stats stats() {
        return new Stats(
                count, keys.keys(), keys.repeatedKeys(), keys.repetitions(), left, answers);
    }
}
