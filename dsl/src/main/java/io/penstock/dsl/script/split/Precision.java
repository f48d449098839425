package io.penstock.dsl.script.split;

/** How finely the percentages of chained lines are written. */
public enum Precision {
    /** Whole percentages, as the manual has them. */
    WHOLE(100),
    /** Up to two decimals. */
    TWO_DECIMALS(1);

    private final int step;

    Precision(int step) {
        this.step = step;
    }

    /** The finest step in hundredths of a per cent. */
    int step() {
        return step;
    }
}
