package io.penstock.domain.delivery;

import java.util.Locale;

/** How a lead is written for a buyer. */
public enum DeliveryFormat {
    /** A JSON object, {@code application/json}. */
    JSON,
    /** Names and values, {@code application/x-www-form-urlencoded}. */
    FORM,
    /** An element {@code lead} with one for each value, {@code application/xml}. */
    XML,
    /** A row of names and a row of values, {@code text/csv}. */
    CSV,
    /** Names and values in the address, without a body. */
    QUERY;

    /** The format's name in a configuration. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
