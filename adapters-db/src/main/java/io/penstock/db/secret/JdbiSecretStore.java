package io.penstock.db.secret;

import io.penstock.application.account.Mark;
import io.penstock.application.secret.SealedValue;
import io.penstock.application.secret.SecretAudit;
import io.penstock.application.secret.SecretEntry;
import io.penstock.application.secret.SecretName;
import io.penstock.application.secret.SecretStore;
import io.penstock.application.secret.StoredSecrets;
import io.penstock.db.audit.AuditRows;
import io.penstock.db.storage.Database;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Keeps secrets in the database. Thread-safe. */
public final class JdbiSecretStore implements SecretStore {

    private final Database database;

    @Inject
    public JdbiSecretStore(Database database) {
        this.database = database;
    }

    @Override
    public long generation() {
        return database.transactions().read(JdbiSecretStore::generation);
    }

    private static long generation(Handle handle) {
        return handle.createQuery("SELECT generation FROM secret_head WHERE id = 1")
                .mapTo(Long.class)
                .one();
    }

    /** The generation is read first, so that the values are never older than it says. */
    @Override
    public StoredSecrets load() {
        return database.transactions()
                .read(handle -> new StoredSecrets(generation(handle), SecretRows.values(handle)));
    }

    @Override
    public List<SecretEntry> list() {
        return database.transactions().read(SecretRows::entries);
    }

    @Override
    public Put put(SecretEntry entry, SealedValue value, int atMost) {
        return database.transactions()
                .change(handle -> {
                    lock(handle);
                    boolean isNew = !SecretRows.exists(handle, entry.name());
                    if (isNew && SecretRows.count(handle) >= atMost) {
                        return Put.FULL;
                    }
                    if (isNew) {
                        SecretRows.insert(handle, entry, value);
                    } else {
                        SecretRows.update(handle, entry, value);
                    }
                    advance(handle);
                    AuditRows.add(handle, SecretAudit.saved(entry, isNew));
                    return isNew ? Put.CREATED : Put.REPLACED;
                });
    }

    @Override
    public boolean remove(SecretName name, Mark removed) {
        return database.transactions()
                .change(handle -> {
                    lock(handle);
                    if (!SecretRows.delete(handle, name)) {
                        return false;
                    }
                    advance(handle);
                    AuditRows.add(handle, SecretAudit.deleted(name, removed));
                    return true;
                });
    }

    /** Takes the lock on the one row that everything passes that saves or deletes. */
    private static void lock(Handle handle) {
        handle.createQuery("SELECT generation FROM secret_head WHERE id = 1 FOR UPDATE")
                .mapTo(Long.class)
                .one();
    }

    private static void advance(Handle handle) {
        handle.execute("UPDATE secret_head SET generation = generation + 1 WHERE id = 1");
    }
}
