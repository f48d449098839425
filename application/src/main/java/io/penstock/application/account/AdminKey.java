package io.penstock.application.account;

import io.penstock.domain.account.Principal;
import io.penstock.domain.account.Role;
import java.util.Optional;

/** The one key that the program's own settings give; it may do everything. Immutable. */
public final class AdminKey implements ApiKeys {

    public static final int MINIMUM_LENGTH = 16;

    /** The name under which its holder does things. */
    public static final String NAME = "admin";

    private static final Principal ADMIN = new Principal(NAME, Role.ADMIN);

    private final KeyDigest digest;

    /**
     * Remembers the digest of the key, not the key.
     *
     * @throws IllegalArgumentException when the key is shorter than {@value #MINIMUM_LENGTH}
     *     characters
     */
    public AdminKey(String key) {
        if (key.length() < MINIMUM_LENGTH) {
            throw new IllegalArgumentException(
                    "The admin key has at least " + MINIMUM_LENGTH + " characters.");
        }
        digest = KeyDigest.of(key);
    }

    @Override
    public Optional<Principal> authenticate(String presented) {
        return authenticate(KeyDigest.of(presented));
    }

    /** The holder of the key with this digest. */
    Optional<Principal> authenticate(KeyDigest presented) {
        return digest.equals(presented) ? Optional.of(ADMIN) : Optional.empty();
    }
}
