package io.penstock.application.configuration;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one save made of a document: what it says since then, or that it is gone. Immutable.
 *
 * @param key which document
 * @param version counts the saves and deletions of this document, from 1
 * @param revision counts the saves of all documents, from 1; one save may change several
 * @param at when it was saved, cut to the millisecond
 * @param by the name of the API key that saved it
 * @param content the document; empty where it was deleted
 */
public record DocumentVersion(
        DocumentKey key,
        int version,
        long revision,
        Instant at,
        String by,
        Optional<Map<String, @Nullable Object>> content) {

    public DocumentVersion {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(by, "by");
        at = at.truncatedTo(ChronoUnit.MILLIS);
        content = content.map(tree -> Collections.unmodifiableMap(new LinkedHashMap<>(tree)));
    }

    /**
     * The version that a save makes of a document.
     *
     * @param newest the newest version until then, if there is one
     * @throws IllegalArgumentException when a document that is not there is to be deleted
     */
    public static DocumentVersion following(
            Optional<DocumentVersion> newest, DocumentChange document, ConfigurationChange change) {
        Optional<Map<String, @Nullable Object>> content =
                switch (document) {
                    case DocumentChange.Put put -> Optional.of(put.content());
                    case DocumentChange.Delete _ -> Optional.empty();
                };
        if (content.isEmpty() && newest.flatMap(DocumentVersion::content).isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no " + document.key() + " that could be deleted.");
        }
        return new DocumentVersion(
                document.key(),
                newest.map(DocumentVersion::version).orElse(0) + 1,
                change.basedOn() + 1,
                change.at(),
                change.by(),
                content);
    }

    /** Whether the document was deleted. */
    public boolean deleted() {
        return content.isEmpty();
    }

    /** The document, where it was not deleted. */
    public Optional<StoredDocument> document() {
        return content.map(tree -> new StoredDocument(key, version, revision, at, by, tree));
    }
}
