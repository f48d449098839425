package io.penstock.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The folder of the embedded database and the generated admin key. */
final class DataFolder {

    private DataFolder() {}

    /**
     * Makes sure that the folder is there and can be written to.
     *
     * @throws StartException when it cannot
     */
    static void prepare(Path folder) {
        try {
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw unusable(folder, "it must not be written to", null);
            }
        } catch (IOException e) {
            throw unusable(folder, "it cannot be made", e);
        }
    }

    private static StartException unusable(Path folder, String why, @Nullable IOException e) {
        return new StartException(
                "The data folder "
                        + folder.toAbsolutePath()
                        + " cannot be used: "
                        + why
                        + ". Name another one with --data or PENSTOCK_DATA.",
                e);
    }
}
