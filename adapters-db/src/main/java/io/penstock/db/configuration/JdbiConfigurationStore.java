package io.penstock.db.configuration;

import io.penstock.application.company.CompanyTerms;
import io.penstock.application.configuration.ConfigurationState;
import io.penstock.application.configuration.ConfigurationStore;
import io.penstock.application.configuration.DocumentKey;
import io.penstock.application.configuration.DocumentKind;
import io.penstock.application.configuration.StoredDocument;
import io.penstock.db.company.GateRows;
import io.penstock.db.storage.Database;
import io.penstock.domain.company.CompanyId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Keeps the configuration in the database. Thread-safe. */
public final class JdbiConfigurationStore implements ConfigurationStore {

    private final Database database;

    @Inject
    public JdbiConfigurationStore(Database database) {
        this.database = database;
    }

    @Override
    public long revision() {
        return database.transactions().read(JdbiConfigurationStore::revision);
    }

    private static long revision(Handle handle) {
        return handle.createQuery("SELECT revision FROM configuration_head WHERE id = 1")
                .mapTo(Long.class)
                .one();
    }

    @Override
    public ConfigurationState load() {
        return database.transactions().read(handle -> state(handle, revision(handle)));
    }

    @Override
    public ConfigurationState load(long revision) {
        return database.transactions()
                .read(handle -> {
                    if (revision < 0 || revision > revision(handle)) {
                        throw new IllegalArgumentException(
                                "There was never a revision " + revision + ".");
                    }
                    return state(handle, revision);
                });
    }

    /** Versions are never changed, so those up to a committed revision are all there. */
    private static ConfigurationState state(Handle handle, long revision) {
        return new ConfigurationState(revision, DocumentRows.upTo(handle, revision));
    }

    @Override
    public Optional<StoredDocument> find(DocumentKey key) {
        return database.transactions().read(handle -> DocumentRows.find(handle, key));
    }

    @Override
    public Optional<StoredDocument> save(
            DocumentKey key,
            Map<String, @Nullable Object> content,
            long basedOn,
            Instant at,
            String by) {
        return database.transactions()
                .change(handle ->
                        advance(handle, basedOn)
                                ? Optional.of(insert(handle, key, content, basedOn + 1, at, by))
                                : Optional.empty());
    }

    /** Takes the lock on the one row that every save passes. */
    private static boolean advance(Handle handle, long basedOn) {
        return handle.createUpdate(
                                """
                                UPDATE configuration_head SET revision = revision + 1
                                WHERE id = 1 AND revision = :based_on
                                """)
                        .bind("based_on", basedOn)
                        .execute()
                == 1;
    }

    private static StoredDocument insert(
            Handle handle,
            DocumentKey key,
            Map<String, @Nullable Object> content,
            long revision,
            Instant at,
            String by) {
        int version = DocumentRows.find(handle, key).map(StoredDocument::version).orElse(0) + 1;
        StoredDocument document = new StoredDocument(key, version, revision, at, by, content);
        DocumentRows.insert(handle, document);
        if (key.kind() == DocumentKind.COMPANY) {
            GateRows.describe(handle, new CompanyId(key.id()), CompanyTerms.of(content));
        }
        return document;
    }
}
