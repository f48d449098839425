package io.penstock.delivery.folder;

import io.penstock.domain.delivery.ErrorCode;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes files into folders of this machine: under another name first, and renamed once all of it
 * is on the disk, so that nobody reads half a file. Thread-safe.
 */
public final class LocalFolders {

    private static final Logger log = LoggerFactory.getLogger(LocalFolders.class);

    private final AllowedFolders allowed;

    public LocalFolders(AllowedFolders allowed) {
        this.allowed = allowed;
    }

    /**
     * Writes a file, unless it is there.
     *
     * @param folder a {@code file:} address of a folder that is there
     */
    public Drop drop(URI folder, BatchFile file) {
        Path named = Path.of(folder.getPath());
        try {
            Path real = named.toRealPath();
            if (!allowed.contain(real)) {
                return refused(named, real);
            }
            if (!Files.isDirectory(real)) {
                return failed(named + " is no folder.");
            }
            Path target = real.resolve(file.name());
            if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                write(real, target, file);
            }
            return new Drop.Written();
        } catch (NoSuchFileException e) {
            return failed("There is no folder " + named + " on this server; make it.");
        } catch (IOException e) {
            return failed("Nothing can be written to " + named + ": " + e);
        }
    }

    private static Drop refused(Path named, Path real) {
        String place = named.equals(real) ? named.toString() : named + ", which is " + real;
        return new Drop.Failed(
                ErrorCode.ADDRESS_REFUSED,
                "Batches may not be written to "
                        + place
                        + "; the setting delivery.batch_folders names the folders that they may be"
                        + " written to.",
                false);
    }

    private static Drop failed(String reason) {
        return new Drop.Failed(ErrorCode.INTERNAL, reason, false);
    }

    private static void write(Path folder, Path target, BatchFile file) throws IOException {
        Path unfinished = folder.resolve(file.unfinishedName());
        try (FileChannel channel =
                FileChannel.open(
                        unfinished,
                        Set.of(
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                LinkOption.NOFOLLOW_LINKS))) {
            ByteBuffer content = ByteBuffer.wrap(file.content().read());
            while (content.hasRemaining()) {
                channel.write(content);
            }
            channel.force(true);
        }
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        // The file is there from here on: writing it again would send it twice.
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        } catch (IOException e) {
            log.warn("{} is written, and may not outlast a power cut: {}", target, e.getMessage());
        }
    }
}
