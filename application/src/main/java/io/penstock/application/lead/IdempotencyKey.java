package io.penstock.application.lead;

import java.util.Objects;

/**
 * What a caller sent so that a repeated request does nothing twice.
 *
 * @param scope the name of the API key it belongs to
 * @param key the caller's own text, 1 to {@value #MAXIMUM_LENGTH} characters
 * @param fingerprint a digest of the request's body; the same key with another one is refused
 */
public record IdempotencyKey(String scope, String key, String fingerprint) {

    public static final int MAXIMUM_LENGTH = 200;

    public IdempotencyKey {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(fingerprint, "fingerprint");
        if (key.isBlank() || key.length() > MAXIMUM_LENGTH) {
            throw new IllegalArgumentException(
                    "An idempotency key has 1 to " + MAXIMUM_LENGTH + " characters.");
        }
    }
}
