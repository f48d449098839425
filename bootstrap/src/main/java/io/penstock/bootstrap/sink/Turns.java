package io.penstock.bootstrap.sink;

import java.util.Random;

/** Gives requests their numbers; the same seed draws the same for each number. Thread-safe. */
public final class Turns {

    private final long seed;
    private final Random random;
    private long number;

    public Turns(long seed) {
        this.seed = seed;
        random = new Random(seed);
    }

    /** What to begin with for the same sequence. */
    public long seed() {
        return seed;
    }

    synchronized Turn next() {
        number++;
        return new Turn(number, random.nextInt(Percentage.ALL), random.nextDouble());
    }
}
