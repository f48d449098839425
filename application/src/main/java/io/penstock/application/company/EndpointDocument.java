package io.penstock.application.company;

import io.penstock.domain.delivery.BatchPlan;
import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.dsl.document.DocumentReader;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** An address that leads go to, and how long it may take to answer, as documents write them. */
final class EndpointDocument {

    static final String ENDPOINT = "endpoint";
    static final String TIMEOUT = "timeout";

    private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(1);

    private EndpointDocument() {}

    /**
     * Reads the address.
     *
     * @param batch how leads are gathered, where they are: then it may be a folder as well
     */
    static Optional<URI> endpoint(DocumentReader reader, Optional<BatchPlan> batch) {
        reader.require(ENDPOINT);
        return endpoint(reader, ENDPOINT, batch);
    }

    static Optional<URI> endpoint(DocumentReader reader, String key, Optional<BatchPlan> batch) {
        Optional<FolderAddress> folder =
                reader.anything(key).flatMap(given -> FolderAddress.of(given.toString()));
        if (folder.isPresent()) {
            Optional<String> problem = folder.get().problem(batch);
            problem.ifPresent(message -> reader.problem(key, message));
            return problem.isPresent() ? Optional.empty() : folder.map(FolderAddress::address);
        }
        Optional<URI> endpoint = reader.httpAddress(key);
        if (endpoint.map(URI::getRawUserInfo).isPresent()) {
            reader.problem(
                    key, "must not carry a user and a password: they are never sent; give auth");
        }
        return endpoint;
    }

    static Optional<Duration> timeout(DocumentReader reader) {
        return reader.duration(TIMEOUT, SHORTEST_TIMEOUT, DeliveryMethod.MAXIMUM_TIMEOUT);
    }

    static String text(Duration timeout) {
        return timeout.toMillis() + "ms";
    }
}
