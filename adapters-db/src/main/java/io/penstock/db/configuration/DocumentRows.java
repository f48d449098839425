package io.penstock.db.configuration;

import io.penstock.application.company.SealedSigning;
import io.penstock.application.configuration.DocumentKey;
import io.penstock.application.configuration.DocumentKind;
import io.penstock.application.configuration.DocumentVersion;
import io.penstock.application.secret.UnreadableSecretException;
import io.penstock.db.storage.Columns;
import io.penstock.db.storage.Json;
import io.penstock.domain.company.CompanyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The versions of documents; what companies sign with is stored sealed. */
final class DocumentRows {

    private static final Logger log = LoggerFactory.getLogger(DocumentRows.class);

    private final SealedSigning signing;

    DocumentRows(SealedSigning signing) {
        this.signing = signing;
    }

    void insert(Handle handle, DocumentVersion version) {
        handle.createUpdate(
                        """
                        INSERT INTO configuration_versions
                            (revision, kind, document, version, saved_at, saved_by, content)
                        VALUES (:revision, :kind, :document, :version, :saved_at, :saved_by,
                                :content)
                        """)
                .bind("revision", version.revision())
                .bind("kind", DocumentNames.KINDS.of(version.key().kind()))
                .bind("document", version.key().id())
                .bind("version", version.version())
                .bind("saved_at", version.at().toEpochMilli())
                .bind("saved_by", version.by())
                .bind(
                        "content",
                        version.content()
                                .map(content -> sealed(version.key(), content))
                                .map(Json::write)
                                .orElse(null))
                .execute();
    }

    /** Versions of a document below a number, the newest first. */
    List<DocumentVersion> before(Handle handle, DocumentKey key, int before, int limit) {
        return handle.createQuery(
                        """
                        SELECT * FROM configuration_versions
                        WHERE kind = :kind AND document = :document AND version < :before
                        ORDER BY version DESC LIMIT :limit
                        """)
                .bind("kind", DocumentNames.KINDS.of(key.kind()))
                .bind("document", key.id())
                .bind("before", before)
                .bind("limit", limit)
                .map((row, _) -> version(row))
                .list();
    }

    /** The newest version of a document, whether it is a deletion or not. */
    Optional<DocumentVersion> newest(Handle handle, DocumentKey key) {
        return before(handle, key, Integer.MAX_VALUE, 1).stream().findFirst();
    }

    Optional<DocumentVersion> find(Handle handle, DocumentKey key, int version) {
        return handle.createQuery(
                        """
                        SELECT * FROM configuration_versions
                        WHERE kind = :kind AND document = :document AND version = :version
                        """)
                .bind("kind", DocumentNames.KINDS.of(key.kind()))
                .bind("document", key.id())
                .bind("version", version)
                .map((row, _) -> version(row))
                .findOne();
    }

    /** The newest version of every document up to a revision, without deleted ones. */
    List<DocumentVersion> upTo(Handle handle, long revision) {
        return handle.createQuery(
                        """
                        SELECT v.*
                        FROM configuration_versions v
                        JOIN (SELECT kind, document, MAX(version) AS newest
                              FROM configuration_versions
                              WHERE revision <= :revision GROUP BY kind, document) n
                          ON n.kind = v.kind AND n.document = v.document AND n.newest = v.version
                        WHERE v.content IS NOT NULL
                        ORDER BY v.kind, v.document
                        """)
                .bind("revision", revision)
                .map((row, _) -> version(row))
                .list();
    }

    /** What cannot be opened is left as it is: whoever reads it is told why. */
    int reseal(Handle handle) {
        int resealed = 0;
        for (long revision : signing.canSeal() ? signed(handle) : List.<Long>of()) {
            resealed += reseal(handle, revision);
        }
        return resealed;
    }

    private static List<Long> signed(Handle handle) {
        return handle.createQuery(
                        """
                        SELECT DISTINCT revision FROM configuration_versions
                        WHERE kind = 'company' AND content IS NOT NULL ORDER BY revision
                        """)
                .mapTo(Long.class)
                .list();
    }

    private int reseal(Handle handle, long revision) {
        Map<Integer, Map<String, @Nullable Object>> stored = new TreeMap<>();
        handle.createQuery(
                        """
                        SELECT document, content FROM configuration_versions
                        WHERE revision = :revision AND kind = 'company' AND content IS NOT NULL
                        """)
                .bind("revision", revision)
                .map((row, _) ->
                        Map.entry(row.getInt("document"), Json.read(row.getBytes("content"))))
                .forEach(entry -> stored.put(entry.getKey(), entry.getValue()));
        stored.values().removeIf(content -> !signing.isOutdated(content));
        int resealed = 0;
        for (Map.Entry<Integer, Map<String, @Nullable Object>> one : stored.entrySet()) {
            resealed += reseal(handle, revision, one.getKey(), one.getValue()) ? 1 : 0;
        }
        return resealed;
    }

    private boolean reseal(
            Handle handle, long revision, int document, Map<String, @Nullable Object> content) {
        CompanyId company = new CompanyId(document);
        try {
            handle.createUpdate(
                            """
                            UPDATE configuration_versions SET content = :content
                            WHERE revision = :revision AND kind = 'company' AND document = :document
                            """)
                    .bind(
                            "content",
                            Json.write(signing.seal(company, signing.open(company, content))))
                    .bind("revision", revision)
                    .bind("document", document)
                    .execute();
            return true;
        } catch (UnreadableSecretException e) {
            log.warn(
                    "Version of revision {} of company {}: {}", revision, document, e.getMessage());
            return false;
        }
    }

    private DocumentVersion version(ResultSet row) throws SQLException {
        DocumentKey key =
                new DocumentKey(
                        DocumentNames.KINDS.read(row.getString("kind")), row.getInt("document"));
        return new DocumentVersion(
                key,
                row.getInt("version"),
                row.getLong("revision"),
                Columns.moment(row, "saved_at"),
                row.getString("saved_by"),
                Optional.ofNullable(row.getBytes("content"))
                        .map(Json::read)
                        .map(content -> opened(key, content)));
    }

    private Map<String, @Nullable Object> sealed(
            DocumentKey key, Map<String, @Nullable Object> content) {
        return key.kind() == DocumentKind.COMPANY
                ? signing.seal(new CompanyId(key.id()), content)
                : content;
    }

    private Map<String, @Nullable Object> opened(
            DocumentKey key, Map<String, @Nullable Object> content) {
        return key.kind() == DocumentKind.COMPANY
                ? signing.open(new CompanyId(key.id()), content)
                : content;
    }
}
