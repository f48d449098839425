package io.penstock.bootstrap;

import org.jspecify.annotations.Nullable;

/** The program cannot start; the message says why and what to do. */
public class StartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
