package io.penstock.application.secret;

import io.penstock.application.account.Mark;
import io.penstock.application.audit.InMemoryAuditTrail;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Secrets kept in memory, encrypted; they end with the program. Thread-safe. */
public final class InMemorySecretStore implements SecretStore {

    private final TreeMap<SecretName, SecretEntry> entries = new TreeMap<>();
    private final Map<SecretName, SealedValue> values = new HashMap<>();
    private final InMemoryAuditTrail audit;
    private long generation;

    @Inject
    public InMemorySecretStore(InMemoryAuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public synchronized long generation() {
        return generation;
    }

    @Override
    public synchronized StoredSecrets load() {
        return new StoredSecrets(generation, values);
    }

    @Override
    public synchronized List<SecretEntry> list() {
        return List.copyOf(entries.values());
    }

    @Override
    public synchronized Put put(SecretEntry entry, SealedValue value, int atMost) {
        boolean isNew = !entries.containsKey(entry.name());
        if (isNew && entries.size() >= atMost) {
            return Put.FULL;
        }
        entries.put(entry.name(), entry);
        values.put(entry.name(), value);
        generation++;
        audit.add(SecretAudit.saved(entry, isNew));
        return isNew ? Put.CREATED : Put.REPLACED;
    }

    @Override
    public synchronized boolean remove(SecretName name, Mark removed) {
        if (entries.remove(name) == null) {
            return false;
        }
        values.remove(name);
        generation++;
        audit.add(SecretAudit.deleted(name, removed));
        return true;
    }
}
