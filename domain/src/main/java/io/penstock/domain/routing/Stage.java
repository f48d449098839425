package io.penstock.domain.routing;

import java.util.Locale;

/** When in a lead's life it is given to a company. */
public enum Stage {
    /** The lead arrived, or is taken out of the hold queue before it was confirmed. */
    RECEIPT,
    /** The lead was confirmed. */
    CONFIRMATION,
    /** The lead was cancelled, and the offer's cancel script is asked. */
    CANCELLATION;

    /** The stage's name in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
