package io.penstock.application.configuration;

import java.util.List;

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
}
