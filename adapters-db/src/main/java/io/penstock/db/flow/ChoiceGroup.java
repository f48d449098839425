package io.penstock.db.flow;

import io.penstock.application.storage.StorageUnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;

/**
 * Makes the choices of one place that are asked for at once together: whoever comes to it makes
 * those of all who wait. Thread-safe.
 */
final class ChoiceGroup {

    private static final int MOST = 1_000;

    private final IntFunction<List<Integer>> choose;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock(true);

    /**
     * @param choose makes so many choices, whole or not at all
     */
    ChoiceGroup(IntFunction<List<Integer>> choose) {
        this.choose = choose;
    }

    /** Somebody who waits for a choice; guarded by the turn. */
    private static final class Waiting {
        private Optional<Integer> choice = Optional.empty();
        private Optional<RuntimeException> failure = Optional.empty();

        boolean isServed() {
            return choice.isPresent() || failure.isPresent();
        }
    }

    /**
     * Makes the next choice.
     *
     * @throws StorageUnavailableException when it cannot be made
     */
    int next() {
        Waiting mine = new Waiting();
        waiting.add(mine);
        turn.lock();
        try {
            while (!mine.isServed()) {
                serve();
            }
        } finally {
            turn.unlock();
        }
        return mine.choice.orElseThrow(() ->
                new StorageUnavailableException(
                        "An even choice cannot be made now.", mine.failure.orElseThrow()));
    }

    private void serve() {
        List<Waiting> served = new ArrayList<>();
        for (Waiting one = waiting.poll(); one != null; one = waiting.poll()) {
            served.add(one);
            if (served.size() == MOST) {
                break;
            }
        }
        try {
            List<Integer> choices = choose.apply(served.size());
            for (int index = 0; index < served.size(); index++) {
                served.get(index).choice = Optional.of(choices.get(index));
            }
        } catch (RuntimeException e) {
            served.forEach(one -> one.failure = Optional.of(e));
        }
    }
}
