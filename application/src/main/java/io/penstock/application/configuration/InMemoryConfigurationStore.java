package io.penstock.application.configuration;

import io.penstock.application.audit.InMemoryAuditTrail;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The configuration kept in memory, which ends with the program. Thread-safe. */
public final class InMemoryConfigurationStore implements ConfigurationStore {

    /** Every version of every document, in the order of the saves. */
    private final List<DocumentVersion> versions = new ArrayList<>();

    private long revision;

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
        return revision;
    }

    @Override
    public synchronized ConfigurationState load() {
        return load(revision);
    }

    @Override
    public synchronized ConfigurationState load(long wanted) {
        if (wanted < 0 || wanted > revision) {
            throw new IllegalArgumentException("There was never a revision " + wanted + ".");
        }
        Map<DocumentKey, DocumentVersion> newest = new TreeMap<>();
        versions.stream()
                .filter(version -> version.revision() <= wanted)
                .forEach(version -> newest.put(version.key(), version));
        return new ConfigurationState(
                wanted,
                newest.values().stream().flatMap(version -> version.document().stream()).toList());
    }

    @Override
    public synchronized Optional<StoredDocument> find(DocumentKey key) {
        return newestFirst(key).findFirst().flatMap(DocumentVersion::document);
    }

    @Override
    public synchronized Optional<DocumentVersion> version(DocumentKey key, int version) {
        return newestFirst(key).filter(saved -> saved.version() == version).findFirst();
    }

    @Override
    public synchronized List<DocumentVersion> versions(DocumentKey key, int before, int limit) {
        return newestFirst(key).filter(saved -> saved.version() < before).limit(limit).toList();
    }

    private Stream<DocumentVersion> newestFirst(DocumentKey key) {
        return versions.reversed().stream().filter(version -> version.key().equals(key));
    }

    @Override
    public synchronized Optional<List<DocumentVersion>> save(ConfigurationChange change) {
        if (change.basedOn() != revision) {
            return Optional.empty();
        }
        List<DocumentVersion> saved =
                change.documents().stream().map(document -> next(document, change)).toList();
        saved.forEach(version -> audit.add(ConfigurationAudit.saved(version, before(version))));
        versions.addAll(saved);
        revision++;
        return Optional.of(saved);
    }

    private Optional<DocumentVersion> before(DocumentVersion next) {
        return newestFirst(next.key()).findFirst();
    }

    private DocumentVersion next(DocumentChange document, ConfigurationChange change) {
        Optional<DocumentVersion> newest = newestFirst(document.key()).findFirst();
        return DocumentVersion.following(newest, document, change);
    }
}
