package io.penstock.bootstrap.demo;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A temporary folder that is deleted with all that is in it when it is closed.
 *
 * @param path where it is
 */
public record DemoFolder(Path path) implements AutoCloseable {

    /** Makes a new folder. */
    public static DemoFolder create() throws IOException {
        return new DemoFolder(Files.createTempDirectory("penstock-demo"));
    }

    @Override
    public void close() throws IOException {
        Files.walkFileTree(path, new Deletion());
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
                throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
