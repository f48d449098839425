package io.penstock.application.delivery;

import io.penstock.domain.company.CompanyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What this program knows of when there is something to claim: which companies may have something
 * due now, in the order of their turns, and which soon. It may forget what lies further off, for
 * the queue is asked again and again. Thread-safe.
 */
final class Agenda {

    private static final int MOST_ENTRIES = 10_000;

    private final Duration horizon;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final SequencedSet<CompanyId> due = new LinkedHashSet<>();
    private final TreeSet<Entry> soon =
            new TreeSet<>(Comparator.comparing(Entry::at).thenComparing(Entry::company));
    private long changes;

    /**
     * An empty one.
     *
     * @param horizon how far ahead it remembers
     */
    Agenda(Duration horizon) {
        this.horizon = horizon;
    }

    /** Notes that a company may have something due at a moment. */
    void note(CompanyId company, Instant at, Instant now) {
        lock.lock();
        try {
            boolean news;
            if (!at.isAfter(now)) {
                news = due.add(company);
            } else {
                boolean fits = at.isBefore(now.plus(horizon)) && soon.size() < MOST_ENTRIES;
                news = fits && soon.add(new Entry(at, company));
            }
            if (news) {
                tell();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Notes that a turn has become free, which a company that has something due may wait for. */
    void turnIsFree(CompanyId company, boolean forAnybody) {
        lock.lock();
        try {
            if (due.contains(company) || (forAnybody && !due.isEmpty())) {
                tell();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Wakes whoever waits. */
    void wake() {
        lock.lock();
        try {
            tell();
        } finally {
            lock.unlock();
        }
    }

    private void tell() {
        changes++;
        changed.signalAll();
    }

    /** Counts what was noted; to be asked before looking at the rest. */
    long changes() {
        lock.lock();
        try {
            return changes;
        } finally {
            lock.unlock();
        }
    }

    /** The companies that may have something due, whoever waited longest first. */
    List<CompanyId> due(Instant now) {
        lock.lock();
        try {
            while (!soon.isEmpty() && !soon.getFirst().at().isAfter(now)) {
                due.add(soon.removeFirst().company());
            }
            return List.copyOf(due);
        } finally {
            lock.unlock();
        }
    }

    /** Whether a company is known to have something due. */
    boolean isDue(CompanyId company) {
        lock.lock();
        try {
            return due.contains(company);
        } finally {
            lock.unlock();
        }
    }

    /** Forgets that a company has something due, which is about to be claimed. */
    void remove(CompanyId company) {
        lock.lock();
        try {
            due.remove(company);
        } finally {
            lock.unlock();
        }
    }

    /** When the next of what is not due yet is due. */
    Optional<Instant> next() {
        lock.lock();
        try {
            return soon.isEmpty() ? Optional.empty() : Optional.of(soon.getFirst().at());
        } finally {
            lock.unlock();
        }
    }

    /** Waits until something is noted that was not counted yet, at most so long. */
    void await(long counted, Duration atMost) throws InterruptedException {
        long nanos = atMost.toNanos();
        lock.lock();
        try {
            while (changes == counted && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    private record Entry(Instant at, CompanyId company) {}
}
