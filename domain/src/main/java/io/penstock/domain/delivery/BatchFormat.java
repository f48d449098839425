package io.penstock.domain.delivery;

import java.util.Locale;

/** How the leads of a batch are written for a buyer. */
public enum BatchFormat {
    /** A row of names and a row for each lead, {@code text/csv}. */
    CSV,
    /** An array with an object for each lead, {@code application/json}. */
    JSON;

    /** The format's name in a configuration, and the end of a file's name. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
