package io.penstock.application.company;

import io.penstock.domain.delivery.BackupEndpoint;
import io.penstock.domain.delivery.BatchPlan;
import io.penstock.domain.delivery.RetryPolicy;
import io.penstock.dsl.document.DocumentReader;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of a company's delivery that says where leads go when its endpoint does not answer. */
final class BackupDocument {

    static final String BACKUP = "backup";

    private BackupDocument() {}

    /**
     * Reads it; empty where the reader has recorded a problem.
     *
     * @param usual the timeout where none is given
     * @param batch how leads are gathered, where they are
     */
    static Optional<BackupEndpoint> read(
            DocumentReader reader, Duration usual, Optional<BatchPlan> batch) {
        Optional<URI> endpoint = EndpointDocument.endpoint(reader, batch);
        Duration timeout = EndpointDocument.timeout(reader).orElse(usual);
        Optional<RetryPolicy> retry = RetryDocument.read(reader);
        return endpoint.map(address -> new BackupEndpoint(address, timeout, retry));
    }

    static Map<String, @Nullable Object> write(BackupEndpoint backup) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put(EndpointDocument.ENDPOINT, backup.endpoint().toString());
        document.put(EndpointDocument.TIMEOUT, EndpointDocument.text(backup.timeout()));
        backup.retry()
                .ifPresent(
                        policy -> document.put(RetryDocument.RETRY, RetryDocument.write(policy)));
        return document;
    }
}
