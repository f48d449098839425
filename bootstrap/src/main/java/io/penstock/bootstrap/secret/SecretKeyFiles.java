package io.penstock.bootstrap.secret;

import io.penstock.application.secret.EncryptionKey;
import io.penstock.application.secret.SecretKeys;
import io.penstock.bootstrap.StartException;
import io.penstock.bootstrap.settings.SecretSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the keys for secrets that the settings keep in files. */
public final class SecretKeyFiles {

    private static final String KEY_FILE = "secrets.key_file";
    private static final String PREVIOUS_KEYS_FILE = "secrets.previous_keys_file";

    private SecretKeyFiles() {}

    /**
     * All keys that the settings give, in files or not.
     *
     * @throws StartException when a file cannot be read or holds something else; the message does
     *     not quote it
     */
    public static SecretKeys keys(SecretSettings settings) {
        Optional<EncryptionKey> current =
                settings.key().or(() -> settings.keyFile().map(SecretKeyFiles::single));
        List<EncryptionKey> others = new ArrayList<>(settings.previousKeys());
        settings.previousKeysFile()
                .ifPresent(file -> others.addAll(read(PREVIOUS_KEYS_FILE, file)));
        return new SecretKeys(current, others);
    }

    private static EncryptionKey single(Path file) {
        List<EncryptionKey> keys = read(KEY_FILE, file);
        if (keys.size() != 1) {
            throw new StartException(
                    named(KEY_FILE, file)
                            + " must hold one key, not "
                            + keys.size()
                            + ". Make one with '"
                            + EncryptionKey.COMMAND
                            + "'; earlier ones belong into "
                            + PREVIOUS_KEYS_FILE
                            + ".",
                    null);
        }
        return keys.getFirst();
    }

    private static List<EncryptionKey> read(String setting, Path file) {
        List<EncryptionKey> keys = new ArrayList<>();
        List<String> lines = lines(setting, file);
        for (int line = 1; line <= lines.size(); line++) {
            String text = lines.get(line - 1);
            try {
                if (!text.isBlank()) {
                    keys.add(EncryptionKey.ofBase64(text));
                }
            } catch (IllegalArgumentException e) {
                throw new StartException(
                        named(setting, file) + ", line " + line + " " + e.getMessage() + ".", e);
            }
        }
        return keys;
    }

    private static List<String> lines(String setting, Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new StartException(named(setting, file) + " cannot be read: " + e + ".", e);
        }
    }

    private static String named(String setting, Path file) {
        return "The file " + file + " (" + setting + ")";
    }
}
