package io.penstock.application.account;

import io.penstock.application.audit.InMemoryAuditTrail;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** API keys kept in memory, which end with the program. Thread-safe. */
public final class InMemoryApiKeyStore implements ApiKeyStore {

    private final TreeMap<Long, ApiKey> keys = new TreeMap<>();
    private final Map<KeyDigest, Long> digests = new HashMap<>();
    private final InMemoryAuditTrail audit;
    private long generation;

    @Inject
    public InMemoryApiKeyStore(InMemoryAuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public synchronized long generation() {
        return generation;
    }

    @Override
    public synchronized KeyRing load() {
        Map<KeyDigest, KeyRing.Holder> valid = new HashMap<>();
        digests.forEach((digest, id) ->
                find(id).filter(key -> key.revoked().isEmpty())
                        .ifPresent(key -> valid.put(digest, new KeyRing.Holder(id, key.grant()))));
        return new KeyRing(generation, valid);
    }

    @Override
    public synchronized Optional<ApiKey> create(KeyGrant grant, KeyDigest digest, Mark created) {
        if (keys.values().stream().anyMatch(key -> key.grant().name().equals(grant.name()))) {
            return Optional.empty();
        }
        long id = keys.size() + 1L;
        ApiKey key = new ApiKey(id, grant, created, Optional.empty(), Optional.empty());
        keys.put(id, key);
        digests.put(digest, id);
        generation++;
        audit.add(KeyAudit.created(key));
        return Optional.of(key);
    }

    @Override
    public synchronized List<ApiKey> list(long after, int atMost) {
        return keys.tailMap(after, false).values().stream().limit(atMost).toList();
    }

    @Override
    public synchronized Optional<ApiKey> find(long id) {
        return Optional.ofNullable(keys.get(id));
    }

    @Override
    public synchronized Optional<ApiKey> revoke(long id, Mark revoked) {
        Optional<ApiKey> after =
                find(id).filter(key -> key.revoked().isEmpty())
                        .map(key ->
                                new ApiKey(
                                        id,
                                        key.grant(),
                                        key.created(),
                                        key.lastUsedAt(),
                                        Optional.of(revoked)));
        after.ifPresent(key -> {
            keys.put(id, key);
            generation++;
            audit.add(KeyAudit.revoked(key, revoked));
        });
        return after;
    }

    @Override
    public synchronized void touch(Map<Long, Instant> uses) {
        uses.forEach((id, use) -> keys.computeIfPresent(id, (_, key) -> used(key, use)));
    }

    private static ApiKey used(ApiKey key, Instant use) {
        Instant at = use.truncatedTo(ChronoUnit.MILLIS);
        Instant latest = key.lastUsedAt().filter(at::isBefore).orElse(at);
        return new ApiKey(key.id(), key.grant(), key.created(), Optional.of(latest), key.revoked());
    }
}
