package io.penstock.bootstrap.cli.config;

/** Why a command could not do what it was told; the message says what to do about it. */
public final class ConfigFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean refused;

    private ConfigFailure(String message, boolean refused) {
        super(message);
        this.refused = refused;
    }

    /** The server does not accept the configuration, or not any more. */
    static ConfigFailure refused(String message) {
        return new ConfigFailure(message, true);
    }

    /** The server cannot be asked, or a file cannot be read or written. */
    static ConfigFailure unusable(String message) {
        return new ConfigFailure(message, false);
    }

    boolean isRefused() {
        return refused;
    }
}
