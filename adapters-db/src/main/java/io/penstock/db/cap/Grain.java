package io.penstock.db.cap;

/** The lengths of time by which leads are counted; they begin with 1970 and nest. */
enum Grain {
    MINUTE("minute", 60_000),
    HOUR("hour", 3_600_000),
    DAY("day", 86_400_000),
    /** All time, in one bucket. */
    TOTAL("total", Long.MAX_VALUE);

    private final String stored;
    private final long millis;

    Grain(String stored, long millis) {
        this.stored = stored;
        this.millis = millis;
    }

    /** The name by which the database keeps it. */
    String stored() {
        return stored;
    }

    /** The bucket that a moment lies in. */
    long bucket(long moment) {
        return Math.floorDiv(moment, millis);
    }

    /** The first bucket that begins at a moment or after it. */
    long firstFrom(long moment) {
        return Math.ceilDiv(moment, millis);
    }

    /** When a bucket begins. */
    long begin(long bucket) {
        return bucket * millis;
    }
}
