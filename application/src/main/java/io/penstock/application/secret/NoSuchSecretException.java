package io.penstock.application.secret;

/** Thrown when a secret is needed that is not there any more. */
public final class NoSuchSecretException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSuchSecretException(String name) {
        super("There is no secret '" + name + "' any more; save it again, or name another.");
    }
}
