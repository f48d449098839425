package io.penstock.bootstrap.bench.chaos;

/** What is to be tested cannot be set up or kept running. */
public final class ChaosException extends RuntimeException {

    ChaosException(String message) {
        super(message);
    }
}
