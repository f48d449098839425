package io.penstock.application.lead;

import java.time.Duration;

/** A new lead was not stored, because too many others wait to be. */
public class IntakeFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /**
     * @param retryAfter when to try again
     */
    public IntakeFullException(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    /** When to try again; a second or more. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
