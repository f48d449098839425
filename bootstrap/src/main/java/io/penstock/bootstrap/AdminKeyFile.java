package io.penstock.bootstrap;

import io.penstock.application.account.AdminKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The admin key of a program whose settings give none: made once, and kept in the data folder. */
final class AdminKeyFile {

    private static final Logger log = LoggerFactory.getLogger(AdminKeyFile.class);
    private static final int BYTES = 24;

    private AdminKeyFile() {}

    /**
     * Reads the key, or makes one that only the program's own user can read.
     *
     * @param data the data folder; it is created where it does not exist
     * @throws StartException when the key can be neither read nor written
     */
    static String readOrCreate(Path data) {
        Path file = data.resolve("admin-key");
        try {
            DataFolder.prepare(data);
            if (!Files.exists(file)) {
                create(file);
            }
            String key = Files.readString(file).strip();
            if (key.length() < AdminKey.MINIMUM_LENGTH) {
                throw new StartException(
                        "The admin key in "
                                + file
                                + " is too short; delete the file to have one made.",
                        null);
            }
            log.info("The admin key is in {}.", file);
            return key;
        } catch (IOException e) {
            throw new StartException("The admin key cannot be kept in " + file + ": " + e, e);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Path written =
                Files.createTempFile(
                        file.getParent(),
                        "admin-key",
                        ".new",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        Files.writeString(written, key + System.lineSeparator());
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
