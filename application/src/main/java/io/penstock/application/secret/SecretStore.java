package io.penstock.application.secret;

import io.penstock.application.account.Mark;
import java.util.List;

/**
 * The port that keeps secrets. It gets and gives values encrypted. Saving and deleting are entered
 * into the audit trail in the same transaction, see {@link SecretAudit}.
 *
 * <p>Implementations are called from many threads and programs at once, and throw {@link
 * io.penstock.application.storage.StorageUnavailableException} when storage is away.
 */
public interface SecretStore {

    /** Counts what was saved and deleted so far; 0 where nothing was. */
    long generation();

    /** The values of all secrets, at the newest generation. */
    StoredSecrets load();

    /** All secrets by their names. */
    List<SecretEntry> list();

    /**
     * Keeps a value, in place of the one that the secret had.
     *
     * @param entry the secret's name, and when and by whom it is saved
     * @param value the value
     * @param atMost how many secrets there may be; asked only where the name is new
     */
    Put put(SecretEntry entry, SealedValue value, int atMost);

    /**
     * Forgets a secret.
     *
     * @return whether there was one with this name
     */
    boolean remove(SecretName name, Mark removed);

    /** What came of keeping a value. */
    enum Put {
        /** There was no secret with this name. */
        CREATED,
        /** The secret had another value before. */
        REPLACED,
        /** Nothing is kept: there are as many secrets as there may be. */
        FULL
    }
}
