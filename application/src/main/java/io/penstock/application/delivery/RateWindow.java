package io.penstock.application.delivery;

/**
 * Counts what was begun in the time that has just passed, in fiftieths of it: what is counted
 * leaves the count when that time has passed, or up to a fiftieth later, so that never more than
 * allowed is begun in any such time. Moments are milliseconds of a clock that never goes back. Not
 * thread-safe.
 */
final class RateWindow {

    private static final int PARTS = 50;

    private final long partMillis;
    private final int[] counts = new int[PARTS + 1];
    private long newest;
    private int counted;

    /**
     * A window in which nothing was begun yet.
     *
     * @param millis how long it is, 50 or more
     */
    RateWindow(long millis, long now) {
        this.partMillis = Math.ceilDiv(millis, PARTS);
        this.newest = now / partMillis;
    }

    /** How many are counted at a moment. */
    int counted(long now) {
        advance(now);
        return counted;
    }

    /**
     * Counts some that begin now.
     *
     * @return the part that they are counted in
     */
    long add(int begun, long now) {
        advance(now);
        counts[index(newest)] += begun;
        counted += begun;
        return newest;
    }

    /** Counts some no longer that did not begin after all. */
    void remove(int begun, long part) {
        if (part > newest - counts.length) {
            counts[index(part)] -= begun;
            counted -= begun;
        }
    }

    /** From when on fewer than so many are counted, if none begins until then. */
    long fewerThan(int limit, long now) {
        advance(now);
        int left = counted;
        for (long part = newest - PARTS; left >= limit; part++) {
            left -= counts[index(part)];
            if (left < limit) {
                return (part + counts.length) * partMillis;
            }
        }
        return now;
    }

    private void advance(long now) {
        long current = now / partMillis;
        for (int passed = 0; newest < current && passed < counts.length; passed++) {
            newest++;
            counted -= counts[index(newest)];
            counts[index(newest)] = 0;
        }
        newest = Math.max(newest, current);
    }

    private int index(long part) {
        return (int) Math.floorMod(part, (long) counts.length);
    }
}
