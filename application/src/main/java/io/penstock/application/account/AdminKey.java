package io.penstock.application.account;

import io.penstock.domain.account.Principal;
import io.penstock.domain.account.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** The one key that the program's own settings give; it may do everything. Immutable. */
public final class AdminKey implements ApiKeys {

    public static final int MINIMUM_LENGTH = 16;

    private static final Principal ADMIN = new Principal("admin", Role.ADMIN);

    private final byte[] digest;

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
        digest = digest(key);
    }

    @Override
    public Optional<Principal> authenticate(String presented) {
        return MessageDigest.isEqual(digest, digest(presented))
                ? Optional.of(ADMIN)
                : Optional.empty();
    }

    private static byte[] digest(String key) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }
}
