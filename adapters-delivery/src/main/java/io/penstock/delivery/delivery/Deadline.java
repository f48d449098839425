package io.penstock.delivery.delivery;

import java.time.Duration;
import org.apache.hc.core5.concurrent.Cancellable;
import org.jspecify.annotations.Nullable;

/**
 * The moment at which one attempt ends, whatever it is doing.
 *
 * <p>The attempt's thread works under it; a timer's thread may let it pass at any moment.
 */
final class Deadline {

    private static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

    private final Duration timeout;
    private final long end;
    private volatile @Nullable Cancellable work;
    private volatile boolean passed;

    Deadline(Duration timeout) {
        this.timeout = timeout;
        this.end = System.nanoTime() + timeout.toNanos();
    }

    /** The deadline of the attempt that this thread works on. */
    static Deadline current() {
        return CURRENT.get();
    }

    /** Does something under this deadline, which is then the {@link #current()} one. */
    <T> T during(ScopedValue.CallableOp<T, RuntimeException> operation) {
        return ScopedValue.where(CURRENT, this).call(operation);
    }

    Duration timeout() {
        return timeout;
    }

    /** When it passes, by {@link System#nanoTime}. */
    long end() {
        return end;
    }

    /** How much time is left, 0 or more. */
    Duration remaining() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /** Names what is to be cancelled when this deadline passes; at once where it has passed. */
    void govern(Cancellable newWork) {
        work = newWork;
        if (passed) {
            newWork.cancel();
        }
    }

    /** Lets the deadline pass. */
    void pass() {
        passed = true;
        Cancellable current = work;
        if (current != null) {
            current.cancel();
        }
    }

    boolean hasPassed() {
        return passed || remaining().isZero();
    }
}
