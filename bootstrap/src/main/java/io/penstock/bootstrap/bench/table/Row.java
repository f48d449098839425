package io.penstock.bootstrap.bench.table;

/** A line of the table with what was measured. */
public sealed interface Row {

    Line line();

    /** Whether nothing was asked of it, or what was asked is so. */
    boolean holds();

    /**
     * It was measured.
     *
     * @param value the ratio, or the figure of a line without one
     * @param side the figures of its side
     * @param base the figures of what it was divided by; those of its side where there is nothing
     */
    record Measured(Line line, Spread value, Spread side, Spread base) implements Row {
        @Override
        public boolean holds() {
            return line.bound().isEmpty() || line.bound().get().holds(value.median());
        }
    }

    /** It could not be measured. */
    record NotMeasured(Line line, String reason) implements Row {
        @Override
        public boolean holds() {
            return false;
        }
    }
}
