package io.penstock.bootstrap.cli.script;

/** What was given cannot be used; the message says where, why and what to do about it. */
public final class InputException extends RuntimeException {

    public InputException(String message) {
        super(message);
    }
}
