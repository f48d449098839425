package io.penstock.delivery.folder;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.ByteSource;
import io.penstock.domain.delivery.ErrorCode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFoldersTest {

    private static final BatchFile FILE = file("name\r\nAnn\r\n");

    @TempDir private Path root;
    private Path allowed;
    private Path outside;

    private static BatchFile file(String content) {
        return new BatchFile(
                "penstock-1.csv", ByteSource.wrap(content.getBytes(StandardCharsets.UTF_8)));
    }

    @BeforeEach
    void makeFolders() throws IOException {
        allowed = Files.createDirectories(root.resolve("allowed"));
        outside = Files.createDirectories(root.resolve("outside"));
    }

    private Drop drop(Path folder) {
        return drop(folder.toUri(), FILE);
    }

    private Drop drop(URI folder, BatchFile file) {
        return new LocalFolders(new AllowedFolders(List.of(allowed))).drop(folder, file);
    }

    private static void assertRefused(Drop drop) {
        assertThat(drop)
                .isInstanceOfSatisfying(
                        Drop.Failed.class,
                        failed -> {
                            assertThat(failed.code()).isEqualTo(ErrorCode.ADDRESS_REFUSED);
                            assertThat(failed.reason()).contains("delivery.batch_folders");
                        });
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void dropShouldLeaveTheWholeFileAndNothingElse() throws IOException {
        assertThat(drop(allowed)).isEqualTo(new Drop.Written());

        assertThat(in(allowed)).containsExactly(allowed.resolve("penstock-1.csv"));
        assertThat(allowed.resolve("penstock-1.csv")).hasContent("name\r\nAnn\r\n");
    }

    @Test
    void dropShouldWriteBelowAnAllowedFolder() throws IOException {
        Path below = Files.createDirectories(allowed.resolve("buyer/in"));

        assertThat(drop(below)).isEqualTo(new Drop.Written());

        assertThat(below.resolve("penstock-1.csv")).exists();
    }

    @Test
    void dropShouldRefuseAnyOtherFolder() throws IOException {
        Path besides = Files.createDirectories(root.resolve("allowed-not"));

        assertRefused(drop(outside));
        assertRefused(drop(besides));
        assertRefused(drop(root));
        assertRefused(new LocalFolders(AllowedFolders.NONE).drop(allowed.toUri(), FILE));
        assertThat(in(outside)).isEmpty();
    }

    @Test
    void dropShouldRefuseAWayOutOfTheFolder() throws IOException {
        assertRefused(drop(URI.create("file://" + allowed + "/../outside/"), FILE));
        assertThat(in(outside)).isEmpty();
    }

    @Test
    void dropShouldRefuseALinkOutOfTheFolder() throws IOException {
        Path link = Files.createSymbolicLink(allowed.resolve("link"), outside);

        assertRefused(drop(link));
        assertThat(in(outside)).isEmpty();
    }

    @Test
    void dropShouldNotWriteThroughALinkInTheFolder() throws IOException {
        Path precious = Files.writeString(outside.resolve("precious"), "keep");
        Files.createSymbolicLink(allowed.resolve(".penstock-1.csv.part"), precious);

        assertThat(drop(allowed)).isInstanceOf(Drop.Failed.class);

        assertThat(precious).hasContent("keep");
    }

    @Test
    void dropShouldFollowTheAllowedFolderItself() throws IOException {
        Path link = Files.createSymbolicLink(root.resolve("batches"), allowed);
        LocalFolders folders = new LocalFolders(new AllowedFolders(List.of(link)));

        assertThat(folders.drop(link.toUri(), FILE)).isEqualTo(new Drop.Written());
    }

    @Test
    void dropShouldLeaveAFileThatAnEarlierAttemptWrote() throws IOException {
        drop(allowed);

        assertThat(drop(allowed.toUri(), file("other"))).isEqualTo(new Drop.Written());

        assertThat(allowed.resolve("penstock-1.csv")).hasContent("name\r\nAnn\r\n");
        assertThat(in(allowed)).hasSize(1);
    }

    @Test
    void dropShouldFinishWhatAKilledAttemptLeftHalf() throws IOException {
        Files.writeString(
                allowed.resolve(".penstock-1.csv.part"), "name\r\nAnn and much more than that");

        assertThat(drop(allowed)).isEqualTo(new Drop.Written());

        assertThat(in(allowed)).containsExactly(allowed.resolve("penstock-1.csv"));
        assertThat(allowed.resolve("penstock-1.csv")).hasContent("name\r\nAnn\r\n");
    }

    @Test
    void dropShouldSayWhatIsMissing() {
        assertThat(drop(allowed.resolve("nowhere")))
                .isInstanceOfSatisfying(
                        Drop.Failed.class,
                        failed -> assertThat(failed.reason()).contains("nowhere", "make it"));
    }
}
