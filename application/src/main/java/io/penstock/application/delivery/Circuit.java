package io.penstock.application.delivery;

import io.penstock.domain.delivery.DeliveryMethod;
import java.time.Duration;

/**
 * Whether a company is left alone for a while, after attempts in a row that ended in errors. When
 * the pause is over, one delivery at a time is the probe: the first that is answered closes the
 * circuit, and another error begins a pause twice as long. Moments are milliseconds of a clock that
 * never goes back. Not thread-safe.
 */
final class Circuit {

    /** How many attempts in a row end in errors until it opens. */
    static final int ERRORS = 10;

    static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** After so long a probe beside a backup is taken for one that never began. */
    private static final Duration LONGEST_PROBE = DeliveryMethod.MAXIMUM_TIMEOUT.plusMinutes(1);

    /** What an attempt's end did. */
    enum Change {
        NONE,
        OPENED,
        CLOSED
    }

    private int errors;
    private boolean open;
    private long pause;
    private long until;
    private long probeUntil;

    /** Hears how an attempt ended. */
    Change ended(boolean inError, long now) {
        if (!inError) {
            errors = 0;
            probeUntil = 0;
            boolean closes = open;
            open = false;
            return closes ? Change.CLOSED : Change.NONE;
        }
        errors++;
        if (open) {
            prolong(now);
            return Change.NONE;
        }
        if (errors < ERRORS) {
            return Change.NONE;
        }
        open = true;
        pause = FIRST_PAUSE.toMillis();
        until = now + pause;
        return Change.OPENED;
    }

    /** What ends while it pauses had begun before, and says nothing new. */
    private void prolong(long now) {
        if (now >= until) {
            probeUntil = 0;
            pause = Math.min(2 * pause, LONGEST_PAUSE.toMillis());
            until = now + pause;
        }
    }

    /** How many deliveries may begin while some are in the air. */
    int room(int wanted, int inTheAir, long now) {
        if (!open) {
            return wanted;
        }
        return now < until ? 0 : Math.max(0, Math.min(wanted, 1 - inTheAir));
    }

    /**
     * Whether a delivery that begins now had better go elsewhere. When a pause is over, that is
     * denied to one, which is the probe.
     */
    boolean isDown(long now) {
        if (open && now >= until && now >= probeUntil) {
            probeUntil = now + LONGEST_PROBE.toMillis();
            return false;
        }
        return open;
    }

    boolean isOpen() {
        return open;
    }

    /** From when on a probe may begin; only where it is open. */
    long opensAt() {
        return until;
    }
}
