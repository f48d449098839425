package io.penstock.bootstrap.settings;

import io.penstock.application.secret.EncryptionKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the keys for secrets are.
 *
 * @param key what secrets are saved with
 * @param keyFile the file that holds that key instead
 * @param previousKeys what secrets can be read with besides
 * @param previousKeysFile a file of such keys, one a line
 */
public record SecretSettings(
        Optional<EncryptionKey> key,
        Optional<Path> keyFile,
        List<EncryptionKey> previousKeys,
        Optional<Path> previousKeysFile) {

    public SecretSettings {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(keyFile, "keyFile");
        previousKeys = List.copyOf(previousKeys);
        Objects.requireNonNull(previousKeysFile, "previousKeysFile");
    }
}
