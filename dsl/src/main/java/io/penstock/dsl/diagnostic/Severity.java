package io.penstock.dsl.diagnostic;

import java.util.Locale;

/** How much a diagnostic matters. */
public enum Severity {
    /** The line cannot be read or resolved, and is not part of the script. */
    ERROR,
    /** The line is used as it stands, but is hardly what was meant. */
    WARNING;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
