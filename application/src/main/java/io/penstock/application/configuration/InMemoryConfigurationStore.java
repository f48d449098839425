package io.penstock.application.configuration;

import io.penstock.application.audit.InMemoryAuditTrail;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The configuration kept in memory, which ends with the program. Thread-safe. */
public final class InMemoryConfigurationStore implements ConfigurationStore {

    private static final Comparator<DocumentKey> ORDER =
            Comparator.comparing(DocumentKey::kind).thenComparingInt(DocumentKey::id);

    /** Every version of every document; the place in the list is the revision less 1. */
    private final List<StoredDocument> versions = new ArrayList<>();

    private final InMemoryAuditTrail audit;

    @Inject
    public InMemoryConfigurationStore(InMemoryAuditTrail audit) {
        this.audit = audit;
    }

    /** A configuration with an audit trail of its own. */
    public InMemoryConfigurationStore() {
        this(new InMemoryAuditTrail());
    }

    @Override
    public synchronized long revision() {
        return versions.size();
    }

    @Override
    public synchronized ConfigurationState load() {
        return load(revision());
    }

    @Override
    public synchronized ConfigurationState load(long revision) {
        if (revision < 0 || revision > versions.size()) {
            throw new IllegalArgumentException("There was never a revision " + revision + ".");
        }
        return new ConfigurationState(revision, List.copyOf(newest((int) revision)));
    }

    private Collection<StoredDocument> newest(int revision) {
        Map<DocumentKey, StoredDocument> newest = new TreeMap<>(ORDER);
        versions.subList(0, revision).forEach(version -> newest.put(version.key(), version));
        return newest.values();
    }

    @Override
    public synchronized Optional<StoredDocument> find(DocumentKey key) {
        return versions.reversed().stream()
                .filter(version -> version.key().equals(key))
                .findFirst();
    }

    @Override
    public synchronized Optional<StoredDocument> save(
            DocumentKey key,
            Map<String, @Nullable Object> content,
            long basedOn,
            Instant at,
            String by) {
        if (basedOn != revision()) {
            return Optional.empty();
        }
        Optional<StoredDocument> before = find(key);
        int version = before.map(StoredDocument::version).orElse(0) + 1;
        StoredDocument saved = new StoredDocument(key, version, revision() + 1, at, by, content);
        versions.add(saved);
        audit.add(ConfigurationAudit.saved(saved, before));
        return Optional.of(saved);
    }
}
