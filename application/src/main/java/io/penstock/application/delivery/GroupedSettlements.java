package io.penstock.application.delivery;

import io.penstock.application.storage.OutcomeUnknownException;
import io.penstock.application.storage.StorageUnavailableException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets attempts that end at the same time share a transaction. Nobody waits for company: who finds
 * a writer free writes, and whoever comes meanwhile is in the next group, which one of them writes.
 * Thread-safe.
 */
final class GroupedSettlements {

    static final int LARGEST_GROUP = 128;
    static final int WRITERS = 2;

    private final DeliveryQueue queue;
    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private int writers;

    GroupedSettlements(DeliveryQueue queue) {
        this.queue = queue;
    }

    /** Settles an attempt, as {@link DeliveryQueue#settle(List)} does. */
    @SuppressWarnings("ThreadPriorityCheck") // larger groups save work; nothing depends on it
    Settled settle(Completion completion) {
        Waiting own = new Waiting(completion);
        if (join(own)) {
            // Attempts that end in this moment as well come into the group.
            Thread.yield();
            try {
                writeAndHandOn(next());
            } finally {
                // Another writer may have chosen this one for the group after its own.
                writeAndHandOn(own.awaitTurn());
            }
        } else {
            writeAndHandOn(own.awaitTurn());
        }
        return own.result();
    }

    /** How many wait for their group's turn. */
    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** Joins those who wait; answers whether a writer is free, and the caller is that now. */
    private boolean join(Waiting own) {
        lock.lock();
        try {
            waiting.add(own);
            boolean free = writers < WRITERS;
            writers += free ? 1 : 0;
            return free;
        } finally {
            lock.unlock();
        }
    }

    /** Takes the next group out; where nobody waits, the writer is free again. */
    private List<Waiting> next() {
        List<Waiting> next = new ArrayList<>();
        lock.lock();
        try {
            while (next.size() < LARGEST_GROUP && !waiting.isEmpty()) {
                next.add(waiting.remove());
            }
            if (next.isEmpty()) {
                writers--;
            }
        } finally {
            lock.unlock();
        }
        return next;
    }

    /** The first of those who wait then writes the next group. */
    private void writeAndHandOn(List<Waiting> group) {
        if (group.isEmpty()) {
            return;
        }
        try {
            write(group);
        } finally {
            List<Waiting> next = next();
            if (!next.isEmpty()) {
                next.getFirst().turn.complete(next);
            }
        }
    }

    private void write(List<Waiting> group) {
        try {
            List<Settled> settled = queue.settle(group.stream().map(Waiting::completion).toList());
            for (int index = 0; index < group.size(); index++) {
                group.get(index).settled(settled.get(index));
            }
        } catch (StorageUnavailableException | OutcomeUnknownException e) {
            group.forEach(one -> one.failed(e));
        } catch (RuntimeException e) {
            writeEach(group, e);
        } catch (Error e) {
            group.forEach(one -> one.failed(e));
            throw e;
        }
    }

    /** One that cannot be written must not keep its neighbours from it. */
    private void writeEach(List<Waiting> group, RuntimeException failure) {
        if (group.size() == 1) {
            group.getFirst().failed(failure);
        } else {
            try {
                group.forEach(one -> write(List.of(one)));
            } catch (Error e) {
                group.forEach(one -> one.failed(e));
                throw e;
            }
        }
    }

    /** An attempt that is to be settled, and who waits for it. */
    private record Waiting(
            Completion completion,
            CompletableFuture<List<Waiting>> turn,
            CompletableFuture<Settled> outcome) {

        Waiting(Completion completion) {
            this(completion, new CompletableFuture<>(), new CompletableFuture<>());
        }

        /** The group that the caller is to write; empty where another has settled it. */
        List<Waiting> awaitTurn() {
            return turn.join();
        }

        void settled(Settled settled) {
            outcome.complete(settled);
            turn.complete(List.of());
        }

        void failed(Throwable failure) {
            outcome.completeExceptionally(failure);
            turn.complete(List.of());
        }

        Settled result() {
            try {
                return outcome.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                throw e;
            }
        }
    }
}
