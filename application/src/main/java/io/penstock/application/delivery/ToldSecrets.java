package io.penstock.application.delivery;

import io.penstock.application.secret.NoSuchSecretException;
import io.penstock.application.secret.Secrets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Secrets, and which of them were asked for. Not thread-safe. */
final class ToldSecrets {

    private final Secrets secrets;
    private final Set<String> told = new LinkedHashSet<>();

    ToldSecrets(Secrets secrets) {
        this.secrets = secrets;
    }

    /**
     * The value of a secret.
     *
     * @throws NoSuchSecretException when there is none of this name
     */
    String value(String name) {
        String value = secrets.value(name).orElseThrow(() -> new NoSuchSecretException(name));
        told.add(value);
        return value;
    }

    /** The values that were asked for so far. */
    Set<String> told() {
        return Collections.unmodifiableSet(told);
    }
}
