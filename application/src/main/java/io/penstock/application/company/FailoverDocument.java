package io.penstock.application.company;

import io.penstock.domain.delivery.BackupEndpoint;
import io.penstock.domain.delivery.BatchPlan;
import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.delivery.RetryPolicy;
import io.penstock.dsl.document.DocumentReader;
import io.penstock.dsl.document.Nearest;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of a company's delivery that says where its leads go, and where when nobody answers
 * there: written flat, or as {@code failover} with a {@code primary} and a {@code backup} that may
 * name what stands under {@code endpoints}.
 */
final class FailoverDocument {

    private static final List<String> FAILOVER = List.of("failover", "failover_configuration");
    private static final List<String> FLAT =
            List.of(
                    EndpointDocument.ENDPOINT,
                    EndpointDocument.TIMEOUT,
                    RetryDocument.RETRY,
                    BackupDocument.BACKUP);
    private static final String ENDPOINTS = "endpoints";
    private static final String PRIMARY = "primary";
    private static final String NAME = "name";
    private static final String TRIGGER = "trigger";
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_ENDPOINTS = 20;

    /**
     * Where leads go.
     *
     * @param endpoint the address
     * @param timeout how long it may take to answer
     * @param retry when attempts there are repeated
     * @param backup where leads go when nobody answers there
     */
    record Route(
            URI endpoint,
            Duration timeout,
            Optional<RetryPolicy> retry,
            Optional<BackupEndpoint> backup) {}

    private final Map<String, URI> endpoints;
    private final Optional<BatchPlan> batch;

    private FailoverDocument(Map<String, URI> endpoints, Optional<BatchPlan> batch) {
        this.endpoints = endpoints;
        this.batch = batch;
    }

    /**
     * Reads it; empty where the reader has recorded a problem.
     *
     * @param batch how leads are gathered, where they are
     */
    static Optional<Route> read(DocumentReader reader, Optional<BatchPlan> batch) {
        FailoverDocument document =
                new FailoverDocument(
                        reader.names(ENDPOINTS)
                                .map(section -> endpoints(section, batch))
                                .orElse(Map.of()),
                        batch);
        List<DocumentReader> failovers =
                FAILOVER.stream().flatMap(key -> reader.section(key).stream()).toList();
        if (failovers.isEmpty()) {
            return document.route(reader, reader);
        }
        FLAT.stream()
                .filter(key -> reader.anything(key).isPresent())
                .forEach(key -> reader.problem(key, "belongs into failover where that is given"));
        DocumentReader failover = failovers.getFirst();
        failover.require(PRIMARY);
        return failover.section(PRIMARY).flatMap(primary -> document.route(primary, failover));
    }

    private static Map<String, URI> endpoints(DocumentReader reader, Optional<BatchPlan> batch) {
        Map<String, URI> endpoints = new LinkedHashMap<>();
        for (String name : reader.keys()) {
            EndpointDocument.endpoint(reader, name, batch)
                    .ifPresent(address -> endpoints.put(name, address));
            if (reader.keys().size() > MOST_ENDPOINTS) {
                reader.problem(name, "is among too many: there may be " + MOST_ENDPOINTS);
            }
        }
        return endpoints;
    }

    /**
     * Reads where leads go.
     *
     * @param primary what says where first
     * @param around what has the backup
     */
    private Optional<Route> route(DocumentReader primary, DocumentReader around) {
        Optional<URI> endpoint = endpoint(primary);
        Duration timeout = EndpointDocument.timeout(primary).orElse(DeliveryMethod.DEFAULT_TIMEOUT);
        Optional<RetryPolicy> retry = RetryDocument.read(primary);
        Optional<BackupEndpoint> backup =
                around.section(BackupDocument.BACKUP).flatMap(section -> backup(section, timeout));
        return endpoint.map(address -> new Route(address, timeout, retry, backup));
    }

    private Optional<BackupEndpoint> backup(DocumentReader section, Duration usual) {
        section.text(TRIGGER, LONGEST_TEXT)
                .filter(text -> !"primary failure".equalsIgnoreCase(text.strip()))
                .ifPresent(_ ->
                        section.problem(
                                TRIGGER,
                                "must be 'primary failure', the only thing that a backup waits"
                                        + " for; or leave it out"));
        return BackupDocument.read(section, endpoint(section), usual);
    }

    /** An address, or the name of one. */
    private Optional<URI> endpoint(DocumentReader section) {
        Optional<String> name = section.text(NAME, LONGEST_TEXT).map(String::strip);
        if (name.isEmpty()) {
            return EndpointDocument.endpoint(section, batch);
        }
        if (section.anything(EndpointDocument.ENDPOINT).isPresent()) {
            // The name is a label then.
            return EndpointDocument.endpoint(section, batch);
        }
        Optional<URI> endpoint = Optional.ofNullable(endpoints.get(name.get()));
        if (endpoint.isEmpty()) {
            section.problem(
                    NAME,
                    "is the name of no address under delivery.endpoints"
                            + Nearest.to(name.get(), endpoints.keySet())
                                    .map(near -> "; did you mean '" + near + "'?")
                                    .orElse(
                                            "; give it there, as in endpoints: { "
                                                    + name.get()
                                                    + ": https://… }"));
        }
        return endpoint;
    }
}
