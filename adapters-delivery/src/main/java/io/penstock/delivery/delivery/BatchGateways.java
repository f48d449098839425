package io.penstock.delivery.delivery;

import io.penstock.domain.delivery.BatchAttempt;
import io.penstock.domain.delivery.BatchGateway;
import io.penstock.domain.delivery.BatchRequest;
import java.util.Locale;

/** Sends each batch by the scheme of its endpoint. Thread-safe. */
final class BatchGateways implements BatchGateway, AutoCloseable {

    private final HttpBatchGateway http;
    private final FileBatchGateway files;

    BatchGateways(HttpBatchGateway http, FileBatchGateway files) {
        this.http = http;
        this.files = files;
    }

    @Override
    public BatchAttempt send(BatchRequest request) {
        String scheme = request.method().endpoint().getScheme().toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "file", "sftp" -> files.send(request);
            default -> http.send(request);
        };
    }

    @Override
    public void close() {
        files.close();
    }
}
