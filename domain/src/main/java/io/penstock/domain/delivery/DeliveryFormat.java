package io.penstock.domain.delivery;

import java.util.Locale;

/** How a lead is written for a buyer. */
public enum DeliveryFormat {
    /** A JSON object, {@code application/json}. */
    JSON,
    /** Names and values, {@code application/x-www-form-urlencoded}. */
    FORM;

    /** The format's name in a configuration. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
