package io.penstock.db.lead;

import io.penstock.application.lead.IntakeFullException;
import io.penstock.application.storage.StorageUnavailableException;
import io.penstock.domain.lead.LeadId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The leads that wait to be stored, in the order in which they came. Thread-safe. */
final class IntakeQueue {

    /** How much the waiting leads may say in all, so that large ones do not fill the memory. */
    static final long MOST_BYTES = 64L << 20;

    /** How much a group may say: its rows fit a packet of the database. */
    static final long MOST_BYTES_OF_A_GROUP = 4L << 20;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final int most;
    private final int group;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<WaitingLead> waiting = new ArrayDeque<>();
    private long bytes;
    private boolean closed;

    /**
     * @param most how many leads may wait
     * @param group how many leads are stored together, at most
     */
    IntakeQueue(int most, int group) {
        this.most = most;
        this.group = group;
    }

    /**
     * Adds a lead.
     *
     * @throws IntakeFullException when too many wait
     * @throws StorageUnavailableException when the queue is closed
     */
    void add(WaitingLead lead) {
        lock.lock();
        try {
            if (closed) {
                throw closed();
            }
            if (waiting.size() >= most || bytes + lead.lead().size() > MOST_BYTES) {
                throw new IntakeFullException(
                        waiting.size() + " leads wait to be stored, as many as may.", RETRY_AFTER);
            }
            waiting.addLast(lead);
            bytes += lead.lead().size();
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for leads, and takes the first of them out, each of which must be answered then. Of
     * those with the same id or idempotency key only one is in a group; the others keep their
     * place.
     *
     * @return the group; empty when the queue is closed and nothing waits any more
     */
    List<WaitingLead> next() {
        lock.lock();
        try {
            List<WaitingLead> taken = take();
            while (taken.isEmpty() && !closed) {
                changed.awaitUninterruptibly();
                taken = take();
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private List<WaitingLead> take() {
        List<WaitingLead> taken = new ArrayList<>(Math.min(group, waiting.size()));
        Deque<WaitingLead> twins = new ArrayDeque<>();
        Set<LeadId> ids = new HashSet<>();
        Set<String> keys = new HashSet<>();
        long size = 0;
        while (taken.size() < group && twins.size() < group && !waiting.isEmpty()) {
            WaitingLead first = waiting.getFirst();
            size += first.lead().size();
            if (size > MOST_BYTES_OF_A_GROUP && !taken.isEmpty()) {
                break;
            }
            waiting.removeFirst();
            if (ids.contains(first.lead().id())
                    || first.lead().key().filter(keys::contains).isPresent()) {
                twins.addFirst(first);
            } else {
                bytes -= first.lead().size();
                ids.add(first.lead().id());
                first.lead().key().ifPresent(keys::add);
                taken.add(first);
            }
        }
        twins.forEach(waiting::addFirst);
        return taken;
    }

    /**
     * Has those wait no longer that have waited for too long: they are told that they are not
     * stored.
     */
    void withdraw(Duration patience) {
        lock.lock();
        try {
            while (!waiting.isEmpty() && waiting.getFirst().hasWaited(patience)) {
                WaitingLead late = waiting.removeFirst();
                bytes -= late.lead().size();
                late.fail(
                        new StorageUnavailableException(
                                "The database is too slow: the lead has waited too long for its"
                                        + " turn."));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether no lead waits, and none can come. */
    boolean isOver() {
        lock.lock();
        try {
            return closed && waiting.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more leads; those that wait are still given out. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Has no lead wait any longer: those that do are told that they are not stored. */
    void abandon() {
        List<WaitingLead> rest = next();
        while (!rest.isEmpty()) {
            rest.forEach(lead -> lead.fail(closed()));
            rest = next();
        }
    }

    private static StorageUnavailableException closed() {
        return new StorageUnavailableException("The program is being stopped.");
    }
}
