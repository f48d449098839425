package io.penstock.application.account;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An API key as it stands now, without the key itself and its digest.
 *
 * @param id counts the keys, from 1
 * @param grant what it grants
 * @param created when and by whom it was created
 * @param lastUsedAt when it was last used, to about a minute; absent where it never was
 * @param revoked when and by whom it was revoked, if it was
 */
public record ApiKey(
        long id,
        KeyGrant grant,
        Mark created,
        Optional<Instant> lastUsedAt,
        Optional<Mark> revoked) {

    public ApiKey {
        Objects.requireNonNull(grant, "grant");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(lastUsedAt, "lastUsedAt");
        Objects.requireNonNull(revoked, "revoked");
    }
}
