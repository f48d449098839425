package io.penstock.delivery.folder;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.ByteSource;
import io.penstock.domain.delivery.ErrorCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SftpFoldersTest {

    private static final BatchFile FILE =
            new BatchFile(
                    "penstock-1.csv",
                    ByteSource.wrap("name\r\nAnn\r\n".getBytes(StandardCharsets.UTF_8)));

    @TempDir private Path root;
    @AutoClose private final SftpFolders folders = new SftpFolders();

    private static SftpLogin login(SftpServer server) {
        return byPassword(SftpServer.PASSWORD, server.fingerprint());
    }

    private static SftpLogin byPassword(String password, String... hostKeys) {
        return new SftpLogin(
                SftpServer.USER, Optional.of(password), Optional.empty(), List.of(hostKeys));
    }

    private Drop drop(SftpServer server, String folder, SftpLogin login) {
        return folders.drop(server.address(), folder, login, FILE, Duration.ofSeconds(20), _ -> {});
    }

    private static List<String> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static void assertFailed(Drop drop, ErrorCode code, String reason) {
        assertThat(drop)
                .isInstanceOfSatisfying(
                        Drop.Failed.class,
                        failed -> {
                            assertThat(failed.code()).isEqualTo(code);
                            assertThat(failed.reason()).contains(reason);
                        });
    }

    @Test
    void dropShouldLeaveTheWholeFileAndNothingElse() throws IOException {
        Files.createDirectories(root.resolve("in"));
        try (SftpServer server = SftpServer.start(root)) {
            assertThat(drop(server, "/in/", login(server))).isEqualTo(new Drop.Written());
            assertThat(drop(server, "/in", login(server))).isEqualTo(new Drop.Written());
        }

        assertThat(in(root.resolve("in"))).containsExactly("penstock-1.csv");
        assertThat(root.resolve("in/penstock-1.csv")).hasContent("name\r\nAnn\r\n");
    }

    @Test
    void dropShouldLeaveAFileThatAnEarlierAttemptWrote() throws IOException {
        Files.writeString(root.resolve("penstock-1.csv"), "earlier");
        try (SftpServer server = SftpServer.start(root)) {
            assertThat(drop(server, "/~/", login(server))).isEqualTo(new Drop.Written());
        }

        assertThat(root.resolve("penstock-1.csv")).hasContent("earlier");
    }

    @Test
    void dropShouldFinishWhatAKilledAttemptLeftHalf() throws IOException {
        Files.writeString(root.resolve(".penstock-1.csv.part"), "name\r\nAnn and much more");
        try (SftpServer server = SftpServer.start(root)) {
            assertThat(drop(server, "/", login(server))).isEqualTo(new Drop.Written());
        }

        assertThat(in(root)).containsExactly("penstock-1.csv");
        assertThat(root.resolve("penstock-1.csv")).hasContent("name\r\nAnn\r\n");
    }

    @Test
    void dropShouldEnterByAPrivateKey() throws Exception {
        KeyPair key = SftpServer.rsa();
        ByteArrayOutputStream openSsh = new ByteArrayOutputStream();
        OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, "test", null, openSsh);
        String pem =
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder().encodeToString(key.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n";
        try (SftpServer server =
                SftpServer.start(root, shown -> KeyUtils.compareKeys(shown, key.getPublic()))) {
            for (String text : List.of(openSsh.toString(StandardCharsets.UTF_8), pem)) {
                Files.deleteIfExists(root.resolve("penstock-1.csv"));
                SftpLogin login =
                        new SftpLogin(
                                SftpServer.USER,
                                Optional.empty(),
                                Optional.of(text),
                                List.of(server.fingerprint()));

                assertThat(drop(server, "/", login)).isEqualTo(new Drop.Written());
                assertThat(root.resolve("penstock-1.csv")).exists();
            }
        }
    }

    @Test
    void dropShouldTellNothingToAServerOfAnotherKey() throws IOException {
        String other = "SHA256:" + "A".repeat(43);
        try (SftpServer server = SftpServer.start(root)) {
            assertFailed(
                    drop(server, "/", byPassword(SftpServer.PASSWORD, other)),
                    ErrorCode.TLS,
                    server.fingerprint());
            assertThat(
                            drop(
                                    server,
                                    "/",
                                    byPassword(SftpServer.PASSWORD, other, server.fingerprint())))
                    .isEqualTo(new Drop.Written());
        }
    }

    @Test
    void dropShouldSayThatTheServerLetsNobodyIn() throws IOException {
        try (SftpServer server = SftpServer.start(root)) {
            Drop drop = drop(server, "/", byPassword("open", server.fingerprint()));

            assertFailed(drop, ErrorCode.CONNECT, "No connection could be made");
            assertThat(drop.toString()).doesNotContain("open,");
            assertFailed(
                    drop(
                            server,
                            "/",
                            new SftpLogin(
                                    SftpServer.USER,
                                    Optional.empty(),
                                    Optional.of("hush"),
                                    List.of(server.fingerprint()))),
                    ErrorCode.INTERNAL,
                    "private key");
        }
        assertThat(in(root)).isEmpty();
    }

    @Test
    void dropShouldSayThatThereIsNoSuchFolder() throws IOException {
        try (SftpServer server = SftpServer.start(root)) {
            assertFailed(
                    drop(server, "/nowhere/", login(server)),
                    ErrorCode.INTERNAL,
                    "/nowhere/penstock-1.csv");
        }
    }

    @Test
    void dropShouldSayThatNobodyIsThere() throws IOException {
        SftpServer server = SftpServer.start(root);
        SftpLogin login = login(server);
        server.close();

        assertFailed(drop(server, "/", login), ErrorCode.CONNECT, "No connection could be made");
    }
}
