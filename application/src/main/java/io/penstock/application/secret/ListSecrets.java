package io.penstock.application.secret;

import jakarta.inject.Inject;
import java.util.List;

/** Lists secrets, without their values. Thread-safe. */
public final class ListSecrets {

    private final SecretStore store;

    @Inject
    public ListSecrets(SecretStore store) {
        this.store = store;
    }

    /** All secrets by their names. */
    public List<SecretEntry> list() {
        return store.list();
    }
}
