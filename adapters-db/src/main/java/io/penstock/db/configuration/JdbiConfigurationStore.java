package io.penstock.db.configuration;

import io.penstock.application.company.CompanyTerms;
import io.penstock.application.company.SealedSigning;
import io.penstock.application.configuration.ConfigurationAudit;
import io.penstock.application.configuration.ConfigurationChange;
import io.penstock.application.configuration.ConfigurationState;
import io.penstock.application.configuration.ConfigurationStore;
import io.penstock.application.configuration.DocumentChange;
import io.penstock.application.configuration.DocumentKey;
import io.penstock.application.configuration.DocumentKind;
import io.penstock.application.configuration.DocumentVersion;
import io.penstock.application.configuration.StoredDocument;
import io.penstock.db.audit.AuditRows;
import io.penstock.db.company.GateRows;
import io.penstock.db.conversion.PostbackTokenRows;
import io.penstock.db.storage.Database;
import io.penstock.domain.company.CompanyId;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Keeps the configuration in the database. Thread-safe. */
public final class JdbiConfigurationStore implements ConfigurationStore {

    private final Database database;
    private final DocumentRows rows;

    @Inject
    public JdbiConfigurationStore(Database database, SealedSigning signing) {
        this.database = database;
        this.rows = new DocumentRows(signing);
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
    private ConfigurationState state(Handle handle, long revision) {
        return new ConfigurationState(
                revision,
                rows.upTo(handle, revision).stream()
                        .flatMap(version -> version.document().stream())
                        .toList());
    }

    @Override
    public Optional<StoredDocument> find(DocumentKey key) {
        return database.transactions()
                .read(handle -> rows.newest(handle, key))
                .flatMap(DocumentVersion::document);
    }

    @Override
    public Optional<DocumentVersion> version(DocumentKey key, int version) {
        return database.transactions().read(handle -> rows.find(handle, key, version));
    }

    @Override
    public List<DocumentVersion> versions(DocumentKey key, int before, int limit) {
        return database.transactions().read(handle -> rows.before(handle, key, before, limit));
    }

    @Override
    public Optional<List<DocumentVersion>> save(ConfigurationChange change) {
        return database.transactions()
                .change(handle ->
                        advance(handle, change.basedOn())
                                ? Optional.of(write(handle, change))
                                : Optional.empty());
    }

    @Override
    public int resealSecrets() {
        return database.transactions().change(rows::reseal);
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

    /** Writes what a save makes of each document, in the order of the documents. */
    private List<DocumentVersion> write(Handle handle, ConfigurationChange change) {
        List<DocumentVersion> written = new ArrayList<>();
        for (DocumentChange document : change.documents()) {
            Optional<DocumentVersion> before = rows.newest(handle, document.key());
            DocumentVersion version = DocumentVersion.following(before, document, change);
            rows.insert(handle, version);
            if (document.key().kind() == DocumentKind.COMPANY) {
                GateRows.describe(
                        handle,
                        new CompanyId(document.key().id()),
                        CompanyTerms.of(version.content().orElse(Map.of())));
            }
            if (version.deleted() && document.key().kind() == DocumentKind.COMPANY) {
                PostbackTokenRows.forget(handle, new CompanyId(document.key().id()));
            }
            AuditRows.add(handle, ConfigurationAudit.saved(version, before));
            written.add(version);
        }
        return List.copyOf(written);
    }
}
