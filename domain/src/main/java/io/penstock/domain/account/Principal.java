package io.penstock.domain.account;

import java.util.Objects;

/**
 * Somebody who showed a valid API key.
 *
 * @param key the name of the key, never the key itself; idempotency keys are scoped to it, and the
 *     audit log shows it
 * @param role what the key allows
 */
public record Principal(String key, Role role) {

    public Principal {
        Objects.requireNonNull(role, "role");
        if (key.isBlank()) {
            throw new IllegalArgumentException("The name of a key must not be blank.");
        }
    }
}
