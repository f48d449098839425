package io.penstock.application.configuration;

import java.util.List;
import java.util.Optional;

/**
 * The port that keeps the configuration: every save is a revision, which makes a version of each
 * document that it changes. Versions are never changed.
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

    /** A document as it is now; empty where it was never saved, or was deleted. */
    Optional<StoredDocument> find(DocumentKey key);

    /** One version of a document, also of one that was deleted since. */
    Optional<DocumentVersion> version(DocumentKey key, int version);

    /**
     * Versions of a document, the newest first.
     *
     * @param before only versions below this number
     * @param limit the most to give, 1 or more
     */
    List<DocumentVersion> versions(DocumentKey key, int before, int limit);

    /**
     * Encrypts anew what is stored of documents under another key than the current one, or under
     * none; what it says does not change.
     *
     * @return how many versions were written anew; 0 where there is no key, or nothing is encrypted
     */
    default int resealSecrets() {
        return 0;
    }

    /**
     * Saves all changes as one revision, whole or not at all.
     *
     * @return the versions in the order of the change's documents, or empty where another save came
     *     in between and nothing was saved
     * @throws IllegalArgumentException when a document that is not there is to be deleted
     */
    Optional<List<DocumentVersion>> save(ConfigurationChange change);
}
