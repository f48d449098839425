package io.penstock.bootstrap.cli.script;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Replaces what a file holds at once, so that it is never found empty or written in part. */
final class WrittenFile {

    private WrittenFile() {}

    /**
     * Writes a text in UTF-8 to a file that there is; its permissions stay, and so does a link that
     * leads to it.
     */
    static void replace(Path path, String text) throws IOException {
        Path file = path.toRealPath();
        if (!Files.isWritable(file)) {
            throw new AccessDeniedException(path.toString());
        }
        Path beside = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
        try {
            Files.writeString(beside, text);
            takeOverPermissions(file, beside);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void takeOverPermissions(Path file, Path beside) throws IOException {
        PosixFileAttributeView posix =
                Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (posix != null) {
            Files.setPosixFilePermissions(beside, posix.readAttributes().permissions());
        }
    }
}
