package io.penstock.domain.account;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * Somebody who showed a valid API key.
 *
 * @param key the name of the key, never the key itself; idempotency keys are scoped to it, and the
 *     audit log shows it
 * @param role what the key allows
 * @param user the user on whom every lead that is sent with the key comes, 0 or more; absent: any
 * @param site the site on which every lead that is sent with the key is made, 0 or more; absent:
 *     any
 */
public record Principal(String key, Role role, OptionalLong user, OptionalLong site) {

    public Principal {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(site, "site");
        if (key.isBlank()) {
            throw new IllegalArgumentException("The name of a key must not be blank.");
        }
    }

    /** The holder of a key that is bound to nothing. */
    public Principal(String key, Role role) {
        this(key, role, OptionalLong.empty(), OptionalLong.empty());
    }
}
