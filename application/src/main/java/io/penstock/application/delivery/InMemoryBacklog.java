package io.penstock.application.delivery;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SequencedSet;

/**
 * The deliveries of a company that may be claimed some time, kept in memory, the longest due first.
 * A delivery whose time changes is added again, and its entry of before is dropped when its turn
 * comes. Not thread-safe.
 */
final class InMemoryBacklog {

    private static final Comparator<Entry> IN_ORDER =
            Comparator.comparing(Entry::dueAt)
                    .thenComparing(entry -> entry.delivery().id().value());

    private final PriorityQueue<Entry> entries = new PriorityQueue<>(IN_ORDER);

    /** Adds a delivery at the time at which it is due now. */
    void add(InMemoryDelivery delivery) {
        entries.add(new Entry(delivery.dueAt(), delivery));
    }

    /** When the first of them is due. */
    Optional<Instant> firstDue() {
        return first().map(Entry::dueAt);
    }

    /** Takes the first deliveries out that are due at a moment. */
    List<InMemoryDelivery> takeDue(Instant now, int atMost) {
        SequencedSet<InMemoryDelivery> due = new LinkedHashSet<>();
        while (due.size() < atMost && firstDue().filter(at -> !at.isAfter(now)).isPresent()) {
            due.add(entries.remove().delivery());
        }
        return List.copyOf(due);
    }

    private Optional<Entry> first() {
        Entry first = entries.peek();
        while (first != null && first.isOutdated()) {
            entries.remove();
            first = entries.peek();
        }
        return Optional.ofNullable(first);
    }

    /**
     * A delivery in the queue.
     *
     * @param dueAt when it was due as it was added
     */
    private record Entry(Instant dueAt, InMemoryDelivery delivery) {

        boolean isOutdated() {
            return !delivery.isQueued() || !delivery.dueAt().equals(dueAt);
        }
    }
}
