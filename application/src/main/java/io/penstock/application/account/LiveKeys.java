package io.penstock.application.account;

import io.penstock.domain.account.Principal;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The valid API keys as this program knows them: authentication never asks storage, and {@link
 * #refresh} follows what other programs create and revoke. Thread-safe.
 */
public final class LiveKeys implements ApiKeys {

    private final AdminKey admin;
    private final ApiKeyStore store;
    private final InstantSource clock;
    private final ConcurrentHashMap<Long, Instant> uses = new ConcurrentHashMap<>();
    private volatile KeyRing ring = KeyRing.EMPTY;

    @Inject
    public LiveKeys(AdminKey admin, ApiKeyStore store, InstantSource clock) {
        this.admin = admin;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Optional<Principal> authenticate(String presented) {
        KeyDigest digest = KeyDigest.of(presented);
        return admin.authenticate(digest).or(() -> stored(digest));
    }

    private Optional<Principal> stored(KeyDigest presented) {
        KeyRing.Holder holder = ring.keys().get(presented);
        if (holder == null) {
            return Optional.empty();
        }
        uses.put(holder.id(), clock.instant());
        return Optional.of(holder.grant().principal());
    }

    /**
     * Catches up with storage, where keys were created or revoked since.
     *
     * @throws io.penstock.application.storage.StorageUnavailableException when storage is away;
     *     what was known stays
     */
    public void refresh() {
        if (store.generation() > ring.generation()) {
            catchUp();
        }
    }

    private synchronized void catchUp() {
        KeyRing newest = store.load();
        if (newest.generation() > ring.generation()) {
            ring = newest;
        }
    }

    /**
     * Notes in storage when keys were last used; what cannot be noted is noted the next time.
     *
     * @throws io.penstock.application.storage.StorageUnavailableException when storage is away
     */
    public void noteUses() {
        Map<Long, Instant> noted = new HashMap<>(uses);
        if (!noted.isEmpty()) {
            store.touch(noted);
            noted.forEach(uses::remove);
        }
    }
}
