package io.penstock.application.configuration;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The port that keeps the configuration: every save is a version, and one revision counts them all.
 *
 * <p>Implementations are called from many threads and programs at once, and throw {@link
 * io.penstock.application.storage.StorageUnavailableException} when storage is away.
 */
public interface ConfigurationStore {

    /** The newest revision, 0 where nothing was ever saved. */
    long revision();

    /** All documents at the newest revision, which the answer names. */
    ConfigurationState load();

    /**
     * All documents as they were at an earlier revision.
     *
     * @throws IllegalArgumentException when there was never such a revision
     */
    ConfigurationState load(long revision);

    /** The newest version of a document. */
    Optional<StoredDocument> find(DocumentKey key);

    /**
     * Saves a document as its next version and the next revision.
     *
     * @param key which document
     * @param content what it says
     * @param basedOn the revision that the change was checked against
     * @param at the moment
     * @param by the name of the API key that saves
     * @return the version, or empty where another save came in between and nothing was saved
     */
    Optional<StoredDocument> save(
            DocumentKey key,
            Map<String, @Nullable Object> content,
            long basedOn,
            Instant at,
            String by);
}
