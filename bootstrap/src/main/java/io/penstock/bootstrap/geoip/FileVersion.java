package io.penstock.bootstrap.geoip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By what a file is known to be the same as before.
 *
 * @param modified when it was written last
 * @param size in bytes
 * @param key tells a file from one that took its place; null where the file system has none
 */
record FileVersion(FileTime modified, long size, @Nullable Object key) {

    /** The version of a file now, or empty where there is none to be seen. */
    static Optional<FileVersion> of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(
                    new FileVersion(
                            attributes.lastModifiedTime(),
                            attributes.size(),
                            attributes.fileKey()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
