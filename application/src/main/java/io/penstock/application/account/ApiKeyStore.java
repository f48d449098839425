package io.penstock.application.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The port that keeps API keys. Creating and revoking are entered into the audit trail in the same
 * transaction, see {@link KeyAudit}.
 *
 * <p>Implementations are called from many threads and programs at once, and throw {@link
 * io.penstock.application.storage.StorageUnavailableException} when storage is away.
 */
public interface ApiKeyStore {

    /** Counts what was created and revoked so far; 0 where nothing was. */
    long generation();

    /** Every key that is not revoked, at the newest generation. */
    KeyRing load();

    /**
     * Keeps a new key.
     *
     * @return the key, or empty where a key, revoked or not, has the name already
     */
    Optional<ApiKey> create(KeyGrant grant, KeyDigest digest, Mark created);

    /**
     * All keys, revoked ones too, by their numbers.
     *
     * @param after only those with a higher number
     * @param atMost how many, 1 or more
     */
    List<ApiKey> list(long after, int atMost);

    /** A key by its number. */
    Optional<ApiKey> find(long id);

    /**
     * Revokes a key for good.
     *
     * @return the key, or empty where there is none with this number that is still valid
     */
    Optional<ApiKey> revoke(long id, Mark revoked);

    /**
     * Notes when keys were last used; a later moment that is noted already stays.
     *
     * @param uses the moments by the numbers of the keys
     */
    void touch(Map<Long, Instant> uses);
}
