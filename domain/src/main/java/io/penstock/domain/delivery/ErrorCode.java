package io.penstock.domain.delivery;

import java.util.Locale;

/** Why nobody answered an attempt properly. */
public enum ErrorCode {
    /** The address is not one that deliveries may go to. */
    ADDRESS_REFUSED,
    /** The host's name has no address. */
    UNRESOLVED,
    /** Neither http nor https. */
    UNSUPPORTED_SCHEME,
    /** No connection could be made. */
    CONNECT,
    /** No answer came in time. */
    TIMEOUT,
    /** The connection could not be secured. */
    TLS,
    /** The connection broke, or what came over it was no answer. */
    RESET,
    /** The answer's status says that the buyer could not take the lead now. */
    STATUS,
    /** The answer is larger than allowed. */
    TOO_LARGE,
    /** The endpoint failed so often that it is not tried for a while. */
    CIRCUIT_OPEN,
    /** Something on our side kept it from being sent or from being understood. */
    INTERNAL;

    /** The code as the API and the journal write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
