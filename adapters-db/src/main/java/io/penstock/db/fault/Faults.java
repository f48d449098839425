package io.penstock.db.fault;

import java.util.random.RandomGenerator;

/** Draws which calls fail. Thread-safe where its source of randomness is. */
final class Faults {

    private final int percent;
    private final RandomGenerator random;

    Faults(int percent, RandomGenerator random) {
        this.percent = percent;
        this.random = random;
    }

    /** What becomes of a call. */
    enum Fate {
        DONE,
        LOST_BEFORE,
        DONE_AND_ANSWER_LOST
    }

    /** As many are lost before as after they are done. */
    Fate draw() {
        int draw = random.nextInt(200);
        if (draw >= 2 * percent) {
            return Fate.DONE;
        }
        return draw < percent ? Fate.LOST_BEFORE : Fate.DONE_AND_ANSWER_LOST;
    }
}
