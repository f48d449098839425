package io.penstock.application.configuration;

import java.util.List;
import java.util.Optional;

/**
 * All documents as they were at one revision.
 *
 * @param revision the revision, 0 where nothing was ever saved
 * @param documents the newest version of each document up to that revision
 */
public record ConfigurationState(long revision, List<StoredDocument> documents) {

    public ConfigurationState {
        documents = List.copyOf(documents);
    }

    /** A document, where it is there. */
    public Optional<StoredDocument> find(DocumentKey key) {
        return documents.stream().filter(document -> document.key().equals(key)).findFirst();
    }
}
