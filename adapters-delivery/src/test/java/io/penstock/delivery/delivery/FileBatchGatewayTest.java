package io.penstock.delivery.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.delivery.folder.AllowedFolders;
import io.penstock.delivery.folder.LocalFolders;
import io.penstock.delivery.folder.SftpFolders;
import io.penstock.delivery.folder.SftpServer;
import io.penstock.domain.delivery.AnswerRules;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome.Accepted;
import io.penstock.domain.delivery.AttemptOutcome.Errored;
import io.penstock.domain.delivery.BatchAttempt;
import io.penstock.domain.delivery.BatchFormat;
import io.penstock.domain.delivery.BatchId;
import io.penstock.domain.delivery.BatchPlan;
import io.penstock.domain.delivery.BatchRequest;
import io.penstock.domain.delivery.BatchedLead;
import io.penstock.domain.delivery.ConnectionSettings;
import io.penstock.domain.delivery.DeliveryFormat;
import io.penstock.domain.delivery.DeliveryId;
import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.delivery.EndpointLimits;
import io.penstock.domain.delivery.ErrorCode;
import io.penstock.domain.delivery.RequestShape;
import io.penstock.domain.delivery.SftpAccess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FileBatchGatewayTest extends GatewayTest {

    private static final String SOMEBODY = "SHA256:" + "A".repeat(43);

    @TempDir private Path folder;
    private final SftpFolders sftp = new SftpFolders();

    @AfterEach
    void closeSftp() {
        sftp.close();
    }

    private BatchAttempt send(URI endpoint, Duration timeout, String hostKey) {
        FileBatchGateway files =
                new FileBatchGateway(
                        gateway,
                        new LocalFolders(new AllowedFolders(List.of(folder))),
                        sftp,
                        InstantSource.fixed(NOW));
        SftpAccess access =
                new SftpAccess(
                        SftpServer.USER,
                        Optional.of("buyer_a"),
                        Optional.empty(),
                        List.of(hostKey));
        DeliveryMethod method =
                new DeliveryMethod(
                        endpoint,
                        RequestShape.of(DeliveryFormat.CSV),
                        AnswerRules.DEFAULT,
                        timeout,
                        EndpointLimits.DEFAULT,
                        ConnectionSettings.DEFAULT,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.of(
                                new BatchPlan(
                                        10,
                                        Duration.ofMinutes(1),
                                        BatchFormat.CSV,
                                        Optional.of(access))));
        List<BatchedLead> leads =
                Stream.of("Ann", "Bob")
                        .map(name ->
                                new BatchedLead(
                                        name,
                                        new DeliveryId("delivery-" + name),
                                        Map.of("name", name),
                                        _ -> null))
                        .toList();
        return files.send(
                new BatchRequest(
                        new BatchId("batch-1"),
                        BatchFormat.CSV,
                        method,
                        leads,
                        Map.of("secret.buyer_a", SftpServer.PASSWORD)::get));
    }

    private static ErrorCode code(BatchAttempt attempt) {
        assertThat(attempt.outcome()).isInstanceOf(Errored.class);
        assertThat(attempt.each()).extracting(Attempt::outcome).containsOnly(attempt.outcome());
        return ((Errored) attempt.outcome()).code();
    }

    @Test
    void sendShouldWriteTheFileOfTheBatchIntoAFolderOfThisMachine() {
        BatchAttempt attempt = send(folder.toUri(), Duration.ofSeconds(5), SOMEBODY);

        assertThat(attempt.outcome()).isEqualTo(new Accepted());
        assertThat(folder.resolve("penstock-batch-1.csv")).hasContent("name\r\nAnn\r\nBob\r\n");
        assertThat(attempt.each().getLast().request())
                .isEqualTo(
                        "PUT "
                                + folder.toUri()
                                + "penstock-batch-1.csv\n\nLead 2 of 2:\nname\r\nBob\r\n");
        assertThat(attempt.each())
                .extracting(Attempt::batch)
                .containsOnly(Optional.of(new BatchId("batch-1")));
    }

    @Test
    void sendShouldWriteTheFileOverSftp() throws IOException {
        try (SftpServer server = SftpServer.start(folder)) {
            URI endpoint = URI.create("sftp://127.0.0.1:" + server.port() + "/");

            BatchAttempt attempt = send(endpoint, Duration.ofSeconds(20), server.fingerprint());

            assertThat(attempt.outcome()).isEqualTo(new Accepted());
            assertThat(folder.resolve("penstock-batch-1.csv")).hasContent("name\r\nAnn\r\nBob\r\n");
            assertThat(attempt.each().toString()).doesNotContain(SftpServer.PASSWORD);
        }
    }

    @Test
    void sendShouldRefuseAPrivateAddress() {
        assertThat(code(send(URI.create("sftp://10.0.0.1/in/"), Duration.ofSeconds(5), SOMEBODY)))
                .isEqualTo(ErrorCode.ADDRESS_REFUSED);
    }

    @Test
    void sendShouldSayThatAHostHasNoAddress() {
        assertThat(
                        code(
                                send(
                                        URI.create("sftp://nobody.invalid/in/"),
                                        Duration.ofSeconds(5),
                                        SOMEBODY)))
                .isEqualTo(ErrorCode.UNRESOLVED);
    }

    @Test
    void sendShouldGiveUpAServerThatSaysNothing() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"))) {
            URI endpoint = URI.create("sftp://127.0.0.1:" + silent.getLocalPort() + "/in/");
            long began = System.nanoTime();

            assertThat(code(send(endpoint, Duration.ofMillis(700), SOMEBODY)))
                    .isEqualTo(ErrorCode.TIMEOUT);

            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void sendShouldRefuseAFolderThatIsNotAllowed() {
        assertThat(code(send(URI.create("file:///etc/"), Duration.ofSeconds(5), SOMEBODY)))
                .isEqualTo(ErrorCode.ADDRESS_REFUSED);
    }
}
