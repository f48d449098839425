package io.penstock.application.secret;

import java.util.Optional;

/**
 * The port that knows the values of secrets.
 *
 * <p>Implementations are called from many threads at once, and do not ask storage.
 */
public interface Secrets {

    /**
     * The value of a secret, or empty where none has this name.
     *
     * @param name any text
     * @throws UnreadableSecretException when there is one whose value cannot be read
     */
    Optional<String> value(String name);

    /** No secrets at all. */
    static Secrets none() {
        return new Secrets() {

            @Override
            public Optional<String> value(String name) {
                return Optional.empty();
            }

            @Override
            public boolean has(String name) {
                return false;
            }
        };
    }

    /** Whether a secret has this name, also one whose value cannot be read. */
    boolean has(String name);
}
