package io.penstock.delivery.delivery;

import com.google.common.io.ByteSource;
import io.penstock.delivery.content.BatchBody;
import io.penstock.delivery.folder.BatchFile;
import io.penstock.delivery.folder.Drop;
import io.penstock.delivery.folder.LocalFolders;
import io.penstock.delivery.folder.SftpFolders;
import io.penstock.delivery.folder.SftpLogin;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.AttemptOutcome.Accepted;
import io.penstock.domain.delivery.AttemptOutcome.Errored;
import io.penstock.domain.delivery.AttemptOutcome.Rejected;
import io.penstock.domain.delivery.BatchAttempt;
import io.penstock.domain.delivery.BatchGateway;
import io.penstock.domain.delivery.BatchPlan;
import io.penstock.domain.delivery.BatchRequest;
import io.penstock.domain.delivery.ErrorCode;
import io.penstock.domain.delivery.SftpAccess;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Sends batches as files, whose names have the batch's id in them. A file that is complete was
 * accepted. Safe for use by many threads.
 */
final class FileBatchGateway implements BatchGateway, AutoCloseable {

    private static final int SFTP_PORT = 22;

    private final HttpDeliveryGateway network;
    private final LocalFolders local;
    private final SftpFolders sftp;
    private final InstantSource clock;

    FileBatchGateway(
            HttpDeliveryGateway network,
            LocalFolders local,
            SftpFolders sftp,
            InstantSource clock) {
        this.network = network;
        this.local = local;
        this.sftp = sftp;
        this.clock = clock;
    }

    @Override
    public BatchAttempt send(BatchRequest request) {
        Instant at = clock.instant();
        long began = System.nanoTime();
        BatchBody body = BatchBody.of(request);
        if (body.isEmpty()) {
            return BatchAttempts.unsent(
                    request, body, at, new Rejected("No lead of the batch could be written."));
        }
        BatchFile file =
                new BatchFile(
                        "penstock-" + request.batch() + "." + request.format().key(),
                        ByteSource.wrap(body.body().text().getBytes(StandardCharsets.UTF_8)));
        AttemptOutcome outcome = outcome(drop(request, file));
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        String head = "PUT " + place(request.method().endpoint()) + file.name() + "\n\n";
        List<Attempt> each =
                IntStream.range(0, body.parts().size())
                        .mapToObj(place ->
                                new Attempt(
                                        at,
                                        took,
                                        head + BatchAttempts.excerpt(body, place),
                                        OptionalInt.empty(),
                                        Optional.empty(),
                                        body.parts()
                                                .get(place)
                                                .refusal()
                                                .<AttemptOutcome>map(Rejected::new)
                                                .orElse(outcome),
                                        Optional.of(request.batch())))
                        .toList();
        return new BatchAttempt(outcome, true, each);
    }

    private static String place(URI folder) {
        String text = folder.toString();
        return text.endsWith("/") ? text : text + "/";
    }

    private static AttemptOutcome outcome(Drop drop) {
        return switch (drop) {
            case Drop.Written() -> new Accepted();
            case Drop.Failed(ErrorCode code, String reason, boolean maybeWritten) ->
                    new Errored(code, reason, maybeWritten, Optional.empty());
        };
    }

    private Drop drop(BatchRequest request, BatchFile file) {
        URI folder = request.method().endpoint();
        if (folder.getScheme().equalsIgnoreCase("file")) {
            return local.drop(folder, file);
        }
        Optional<SftpLogin> login =
                request.method()
                        .batch()
                        .flatMap(BatchPlan::sftp)
                        .map(access -> login(access, request));
        return login.isEmpty()
                ? new Drop.Failed(
                        ErrorCode.INTERNAL,
                        "The company's document does not say how to enter the server: give"
                                + " batch.sftp.",
                        false)
                : network.within(
                        request.method().timeout(), () -> upload(folder, login.get(), file));
    }

    private static SftpLogin login(SftpAccess access, BatchRequest request) {
        return new SftpLogin(
                access.user(),
                access.password().map(name -> secret(name, request)),
                access.privateKey().map(name -> secret(name, request)),
                access.hostKeys());
    }

    private static String secret(String name, BatchRequest request) {
        return String.valueOf(request.variables().value("secret." + name));
    }

    private Drop upload(URI folder, SftpLogin login, BatchFile file) {
        Deadline deadline = Deadline.current();
        InetSocketAddress server;
        try {
            int port = folder.getPort() < 0 ? SFTP_PORT : folder.getPort();
            server = new InetSocketAddress(network.resolve(folder.getHost()), port);
        } catch (AddressRefusedException e) {
            return new Drop.Failed(ErrorCode.ADDRESS_REFUSED, e.getMessage() + ".", false);
        } catch (UnknownHostException e) {
            return new Drop.Failed(ErrorCode.UNRESOLVED, e.getMessage() + ".", false);
        }
        Drop drop =
                sftp.drop(
                        server,
                        folder.getPath(),
                        login,
                        file,
                        deadline.remaining(),
                        breakOff ->
                                deadline.govern(() -> {
                                    breakOff.run();
                                    return true;
                                }));
        return drop instanceof Drop.Failed failed && deadline.hasPassed()
                ? late(folder, failed, deadline)
                : drop;
    }

    private static Drop late(URI folder, Drop.Failed failed, Deadline deadline) {
        return new Drop.Failed(
                ErrorCode.TIMEOUT,
                "%s did not take the file within %d ms."
                        .formatted(folder.getHost(), deadline.timeout().toMillis()),
                failed.maybeWritten());
    }

    @Override
    public void close() {
        sftp.close();
    }
}
