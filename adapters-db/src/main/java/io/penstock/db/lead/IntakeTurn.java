package io.penstock.db.lead;

import java.util.concurrent.locks.ReentrantLock;

/**
 * Has writers write one after the other, each with all leads that have come until then: while one
 * commits, the next writes. So groups are about as large as if there were one writer, and no writer
 * waits for long for companies that another has locked. Thread-safe.
 */
final class IntakeTurn {

    private final ReentrantLock lock = new ReentrantLock(true);

    /** Waits until no other writer has the turn. */
    void take() {
        lock.lock();
    }

    /** Gives the turn on; does nothing where the calling thread has given it on before. */
    void pass() {
        if (lock.isHeldByCurrentThread()) {
            lock.unlock();
        }
    }
}
