package io.penstock.application.secret;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys that the settings give for secrets.
 *
 * @param current what secrets are saved with; without it, none is saved
 * @param others what secrets can be read with besides, such as earlier keys
 */
public record SecretKeys(Optional<EncryptionKey> current, List<EncryptionKey> others) {

    /** No key at all. */
    public static final SecretKeys NONE = new SecretKeys(Optional.empty(), List.of());

    public SecretKeys {
        Objects.requireNonNull(current, "current");
        others = List.copyOf(others);
    }

    /** The key with this id. */
    Optional<EncryptionKey> find(String id) {
        return Stream.concat(current.stream(), others.stream())
                .filter(key -> key.id().equals(id))
                .findFirst();
    }

    /** Whether secrets are saved with the key that has this id. */
    boolean isCurrent(String id) {
        return current.filter(key -> key.id().equals(id)).isPresent();
    }
}
