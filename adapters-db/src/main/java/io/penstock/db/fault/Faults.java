package io.penstock.db.fault;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** Draws which calls fail. Thread-safe where its source of randomness is. */
final class Faults {

    private final int percent;
    private final RandomGenerator random;
    private final AtomicInteger spared;

    /**
     * Draws for a percentage.
     *
     * @param spared how many calls are left alone before the first draw
     */
    Faults(int percent, RandomGenerator random, int spared) {
        this.percent = percent;
        this.random = random;
        this.spared = new AtomicInteger(spared);
    }

    /** What becomes of a call. */
    enum Fate {
        DONE,
        LOST_BEFORE,
        DONE_AND_ANSWER_LOST
    }

    /** As many are lost before as after they are done. */
    Fate draw() {
        if (spared.get() > 0 && spared.getAndDecrement() > 0) {
            return Fate.DONE;
        }
        int draw = random.nextInt(200);
        if (draw >= 2 * percent) {
            return Fate.DONE;
        }
        return draw < percent ? Fate.LOST_BEFORE : Fate.DONE_AND_ANSWER_LOST;
    }
}
