package io.penstock.db.account;

import io.penstock.application.account.ApiKey;
import io.penstock.application.account.ApiKeyStore;
import io.penstock.application.account.KeyAudit;
import io.penstock.application.account.KeyDigest;
import io.penstock.application.account.KeyGrant;
import io.penstock.application.account.KeyRing;
import io.penstock.application.account.Mark;
import io.penstock.db.audit.AuditRows;
import io.penstock.db.storage.Database;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Keeps API keys in the database. Thread-safe. */
public final class JdbiApiKeyStore implements ApiKeyStore {

    private final Database database;

    @Inject
    public JdbiApiKeyStore(Database database) {
        this.database = database;
    }

    @Override
    public long generation() {
        return database.transactions().read(JdbiApiKeyStore::generation);
    }

    private static long generation(Handle handle) {
        return handle.createQuery("SELECT generation FROM api_key_head WHERE id = 1")
                .mapTo(Long.class)
                .one();
    }

    /** The generation is read first, so that the keys are never older than it says. */
    @Override
    public KeyRing load() {
        return database.transactions()
                .read(handle -> new KeyRing(generation(handle), KeyRows.valid(handle)));
    }

    @Override
    public Optional<ApiKey> create(KeyGrant grant, KeyDigest digest, Mark created) {
        return database.transactions()
                .change(handle -> {
                    lock(handle);
                    if (KeyRows.isNameTaken(handle, grant.name())) {
                        return Optional.empty();
                    }
                    long id = KeyRows.nextId(handle);
                    ApiKey key = new ApiKey(id, grant, created, Optional.empty(), Optional.empty());
                    KeyRows.insert(handle, key, digest);
                    advance(handle);
                    AuditRows.add(handle, KeyAudit.created(key));
                    return Optional.of(key);
                });
    }

    @Override
    public List<ApiKey> list(long after, int atMost) {
        return database.transactions().read(handle -> KeyRows.after(handle, after, atMost));
    }

    @Override
    public Optional<ApiKey> find(long id) {
        return database.transactions().read(handle -> KeyRows.find(handle, id));
    }

    @Override
    public Optional<ApiKey> revoke(long id, Mark revoked) {
        return database.transactions()
                .change(handle -> {
                    lock(handle);
                    if (!KeyRows.revoke(handle, id, revoked)) {
                        return Optional.empty();
                    }
                    advance(handle);
                    Optional<ApiKey> key = KeyRows.find(handle, id);
                    key.ifPresent(there -> AuditRows.add(handle, KeyAudit.revoked(there, revoked)));
                    return key;
                });
    }

    @Override
    public void touch(Map<Long, Instant> uses) {
        database.transactions()
                .change(handle -> {
                    KeyRows.touch(handle, uses);
                    return null;
                });
    }

    /** Takes the lock on the one row that everything passes that creates or revokes. */
    private static void lock(Handle handle) {
        handle.createQuery("SELECT generation FROM api_key_head WHERE id = 1 FOR UPDATE")
                .mapTo(Long.class)
                .one();
    }

    private static void advance(Handle handle) {
        handle.execute("UPDATE api_key_head SET generation = generation + 1 WHERE id = 1");
    }
}
