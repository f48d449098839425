package io.penstock.application.account;

import java.util.Map;
import java.util.Objects;

/**
 * Every API key that is valid.
 *
 * @param generation counts what was created and revoked so far
 * @param keys the keys by their digests
 */
public record KeyRing(long generation, Map<KeyDigest, Holder> keys) {

    /** No key at all. */
    public static final KeyRing EMPTY = new KeyRing(0, Map.of());

    public KeyRing {
        keys = Map.copyOf(keys);
    }

    /**
     * A valid key.
     *
     * @param id its number
     * @param grant what it grants
     */
    public record Holder(long id, KeyGrant grant) {

        public Holder {
            Objects.requireNonNull(grant, "grant");
        }
    }
}
