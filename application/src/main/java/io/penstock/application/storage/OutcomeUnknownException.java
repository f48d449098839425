package io.penstock.application.storage;

/** Storage went away while a change was being committed: it was made or it was not. */
public class OutcomeUnknownException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OutcomeUnknownException(String message, Throwable cause) {
        super(message, cause);
    }
}
