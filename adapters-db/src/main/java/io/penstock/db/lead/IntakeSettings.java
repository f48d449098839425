package io.penstock.db.lead;

import java.util.Objects;

/**
 * How new leads are written.
 *
 * @param mode whether leads share transactions
 * @param queue how many leads may wait to be stored, 1 to {@value #MOST_WAITING}
 * @param group how many leads share a transaction at most, 1 to {@value #LARGEST_GROUP}
 * @param writers how many transactions are under way at once, 1 to {@value #MOST_WRITERS}
 */
public record IntakeSettings(Mode mode, int queue, int group, int writers) {

    public static final int MOST_WAITING = 1_000_000;
    public static final int LARGEST_GROUP = 5_000;
    public static final int MOST_WRITERS = 4;

    /** Two writers: the second writes while the first commits. */
    public static final IntakeSettings DEFAULT = new IntakeSettings(Mode.GROUP, 10_000, 512, 2);

    public IntakeSettings {
        Objects.requireNonNull(mode, "mode");
        check("queue", queue, MOST_WAITING);
        check("group", group, LARGEST_GROUP);
        check("writers", writers, MOST_WRITERS);
    }

    private static void check(String what, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(what + " is 1 to " + most + ", not " + value + ".");
        }
    }

    /** Whether leads share transactions. */
    public enum Mode {
        /** Leads that come at the same time share one. */
        GROUP,
        /** Each has one of its own. */
        SINGLE
    }
}
