package io.penstock.delivery.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The folders of this machine that batches may be written to, with all that is below them.
 *
 * @param folders absolute paths, in the order of the configuration
 */
public record AllowedFolders(List<Path> folders) {

    /** No folder is allowed. */
    public static final AllowedFolders NONE = new AllowedFolders(List.of());

    public AllowedFolders {
        folders = List.copyOf(folders);
        for (Path folder : folders) {
            if (!folder.isAbsolute()) {
                throw new IllegalArgumentException(
                        "A folder for batches is named by an absolute path, not " + folder + ".");
            }
        }
    }

    /** Whether a folder is one of these or below, where links are followed already. */
    boolean contain(Path real) {
        return folders.stream().anyMatch(folder -> isWithin(real, folder));
    }

    private static boolean isWithin(Path real, Path folder) {
        try {
            return real.startsWith(folder.toRealPath());
        } catch (IOException e) {
            // A folder that is not there has nothing in it.
            return false;
        }
    }
}
