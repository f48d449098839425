package io.penstock.db.configuration;

import io.penstock.application.configuration.DocumentKey;
import io.penstock.application.configuration.StoredDocument;
import io.penstock.db.storage.Columns;
import io.penstock.db.storage.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The versions of documents. */
final class DocumentRows {

    private DocumentRows() {}

    static void insert(Handle handle, StoredDocument document) {
        handle.createUpdate(
                        """
                        INSERT INTO configuration_versions
                            (revision, kind, document, version, saved_at, saved_by, content)
                        VALUES (:revision, :kind, :document, :version, :saved_at, :saved_by,
                                :content)
                        """)
                .bind("revision", document.revision())
                .bind("kind", DocumentNames.KINDS.of(document.key().kind()))
                .bind("document", document.key().id())
                .bind("version", document.version())
                .bind("saved_at", document.at().toEpochMilli())
                .bind("saved_by", document.by())
                .bind("content", Json.write(document.content()))
                .execute();
    }

    /** The newest version of a document. */
    static Optional<StoredDocument> find(Handle handle, DocumentKey key) {
        return handle.createQuery(
                        """
                        SELECT * FROM configuration_versions
                        WHERE kind = :kind AND document = :document
                        ORDER BY version DESC LIMIT 1
                        """)
                .bind("kind", DocumentNames.KINDS.of(key.kind()))
                .bind("document", key.id())
                .map((row, _) -> document(row))
                .findOne();
    }

    /** The newest version of every document up to a revision. */
    static List<StoredDocument> upTo(Handle handle, long revision) {
        return handle.createQuery(
                        """
                        SELECT v.*
                        FROM configuration_versions v
                        JOIN (SELECT MAX(revision) AS newest FROM configuration_versions
                              WHERE revision <= :revision GROUP BY kind, document) n
                          ON n.newest = v.revision
                        ORDER BY v.kind, v.document
                        """)
                .bind("revision", revision)
                .map((row, _) -> document(row))
                .list();
    }

    private static StoredDocument document(ResultSet row) throws SQLException {
        return new StoredDocument(
                new DocumentKey(
                        DocumentNames.KINDS.read(row.getString("kind")), row.getInt("document")),
                row.getInt("version"),
                row.getLong("revision"),
                Columns.moment(row, "saved_at"),
                row.getString("saved_by"),
                Json.read(row.getBytes("content")));
    }
}
