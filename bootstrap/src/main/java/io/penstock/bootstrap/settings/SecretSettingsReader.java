package io.penstock.bootstrap.settings;

import io.penstock.application.secret.EncryptionKey;
import io.penstock.dsl.document.DocumentReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads where the keys for secrets are; no problem that it reports quotes a value. */
final class SecretSettingsReader {

    private static final String SECTION = "secrets";
    private static final int LONGEST_PATH = 2000;

    private final DocumentReader reader;

    private SecretSettingsReader(DocumentReader reader) {
        this.reader = reader;
    }

    /** Reads the section of the settings; what is wrong is recorded there. */
    static SecretSettings read(DocumentReader root) {
        if (root.anything(SECTION).filter(given -> !(given instanceof Map)).isPresent()) {
            root.problem(SECTION, "must be a section with key or key_file");
        }
        DocumentReader section =
                root.anything(SECTION)
                        .filter(Map.class::isInstance)
                        .flatMap(_ -> root.section(SECTION))
                        .orElseGet(() -> new DocumentReader(Map.of()));
        return new SecretSettingsReader(section).read();
    }

    private SecretSettings read() {
        Optional<EncryptionKey> key = key();
        Optional<Path> keyFile = file("key_file");
        List<EncryptionKey> previousKeys = previousKeys();
        Optional<Path> previousKeysFile = file("previous_keys_file");
        if (reader.anything("key").isPresent() && keyFile.isPresent()) {
            reader.problem("key_file", "must not be given beside secrets.key");
        }
        return new SecretSettings(key, keyFile, previousKeys, previousKeysFile);
    }

    private Optional<EncryptionKey> key() {
        Optional<Object> given = reader.anything("key");
        Optional<EncryptionKey> key = given.flatMap(SecretSettingsReader::key);
        if (given.isPresent() && key.isEmpty()) {
            reader.problem("key", EncryptionKey.FORM);
        }
        return key;
    }

    private List<EncryptionKey> previousKeys() {
        Optional<Object> given = reader.anything("previous_keys");
        List<?> list =
                given.map(items -> items instanceof List<?> some ? some : List.of(items))
                        .orElse(List.of());
        List<EncryptionKey> keys = new ArrayList<>();
        list.forEach(item -> key(item).ifPresent(keys::add));
        if (keys.size() < list.size()) {
            reader.problem(
                    "previous_keys", "must be a list of keys, each of which " + EncryptionKey.FORM);
        }
        return keys;
    }

    private static Optional<EncryptionKey> key(Object given) {
        try {
            return given instanceof String text
                    ? Optional.of(EncryptionKey.ofBase64(text))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Path> file(String key) {
        Optional<String> file = reader.text(key, LONGEST_PATH);
        if (file.filter(String::isBlank).isPresent()) {
            reader.problem(key, "must name a file");
        }
        return file.filter(name -> !name.isBlank()).map(Path::of);
    }
}
