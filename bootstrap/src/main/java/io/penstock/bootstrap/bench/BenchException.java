package io.penstock.bootstrap.bench;

/** Something cannot be measured; the message says why, and what helps. */
public final class BenchException extends RuntimeException {

    public BenchException(String message) {
        super(message);
    }

    public BenchException(String message, Throwable cause) {
        super(message, cause);
    }
}
