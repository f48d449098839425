package io.penstock.application.secret;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The secrets as this program knows them, decrypted: whoever needs one never asks storage, and
 * {@link #refresh} follows what other programs save and delete. Thread-safe.
 */
public final class LiveSecrets implements Secrets {

    private static final Logger log = LoggerFactory.getLogger(LiveSecrets.class);

    private final SecretStore store;
    private final SecretCipher cipher;
    private volatile OpenedSecrets opened = OpenedSecrets.NONE;

    @Inject
    public LiveSecrets(SecretStore store, SecretCipher cipher) {
        this.store = store;
        this.cipher = cipher;
    }

    @Override
    public Optional<String> value(String name) {
        return opened.value(name);
    }

    @Override
    public boolean has(String name) {
        return opened.has(name);
    }

    /**
     * Catches up with storage, where secrets were saved or deleted since. What cannot be decrypted
     * is logged, and keeps no other secret from being known.
     *
     * @throws io.penstock.application.storage.StorageUnavailableException when storage is away;
     *     what was known stays
     */
    public void refresh() {
        if (store.generation() > opened.generation()) {
            catchUp();
        }
    }

    private synchronized void catchUp() {
        OpenedSecrets newest = OpenedSecrets.open(store.load(), cipher);
        if (newest.generation() > opened.generation()) {
            opened = newest;
            newest.troubles().forEach(trouble -> log.error("{}", trouble.getMessage()));
        }
    }

    /** The names of the secrets that cannot be read since their keys are not there. */
    public List<String> withoutKey() {
        return opened.withoutKey();
    }

    /** The names of the secrets that were saved with another key than the current one. */
    public List<String> outdated() {
        return opened.outdated();
    }
}
