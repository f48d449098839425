package io.penstock.bootstrap.bench.table;

import java.util.Locale;

/** What a figure must be. */
public sealed interface Bound {

    boolean holds(double figure);

    /** It must be this or more. */
    static Bound atLeast(double least) {
        return new AtLeast(least);
    }

    /** It must be this or less. */
    static Bound atMost(double most) {
        return new AtMost(most);
    }

    record AtLeast(double least) implements Bound {
        @Override
        public boolean holds(double figure) {
            return figure >= least;
        }

        @Override
        public String toString() {
            return "≥ " + String.format(Locale.ROOT, "%.2f", least);
        }
    }

    record AtMost(double most) implements Bound {
        @Override
        public boolean holds(double figure) {
            return figure <= most;
        }

        @Override
        public String toString() {
            return "≤ " + String.format(Locale.ROOT, "%.2f", most);
        }
    }
}
