package io.penstock.bootstrap.cli.script;

import java.util.Locale;

/** Writes probabilities as percentages. */
final class Percent {

    private Percent() {}

    /** As in {@code 33.50%}. */
    static String of(double part) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * part);
    }
}
