package io.penstock.application.company;

import io.penstock.domain.delivery.AnswerRules;
import io.penstock.domain.delivery.ConnectionSettings;
import io.penstock.domain.delivery.DelayRule;
import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.delivery.EndpointLimits;
import io.penstock.domain.delivery.RequestShape;
import io.penstock.domain.delivery.SigningSecret;
import io.penstock.dsl.document.DocumentReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of a company's document that says how leads are sent to it. */
final class DeliveryDocument {

    private static final List<String> CONNECTION = List.of("connection", "connection_settings");

    private DeliveryDocument() {}

    /**
     * Reads it; empty where the reader has recorded problems.
     *
     * @param stored the secret that the company had until now, which a masked one stands for
     */
    static Optional<DeliveryMethod> read(DocumentReader reader, Optional<SigningSecret> stored) {
        Optional<FailoverDocument.Route> route = FailoverDocument.read(reader);
        Optional<RequestShape> shape = RequestDocument.read(reader);
        AnswerRules answers =
                reader.section(AnswerDocument.RESPONSE)
                        .map(AnswerDocument::read)
                        .orElse(AnswerRules.DEFAULT);
        EndpointLimits limits = DeliveryLimits.read(reader);
        ConnectionSettings connection =
                CONNECTION.stream()
                        .flatMap(key -> reader.section(key).stream())
                        .map(ConnectionDocument::read)
                        .findFirst()
                        .orElse(ConnectionSettings.DEFAULT);
        List<DelayRule> delays = DelayDocument.read(reader);
        Optional<SigningSecret> signing =
                reader.section(SigningDocument.SIGN)
                        .flatMap(section -> SigningDocument.read(section, stored));
        return route.flatMap(there ->
                shape.map(request ->
                        new DeliveryMethod(
                                there.endpoint(),
                                request,
                                answers,
                                there.timeout(),
                                limits,
                                connection,
                                there.retry(),
                                there.backup(),
                                delays,
                                signing)));
    }

    /** Writes it with every key spelled out, as it is stored: with its secret. */
    static Map<String, @Nullable Object> write(DeliveryMethod method) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put(EndpointDocument.ENDPOINT, method.endpoint().toString());
        RequestDocument.write(method.shape(), document);
        document.put(EndpointDocument.TIMEOUT, EndpointDocument.text(method.timeout()));
        AnswerDocument.write(method.answers(), document);
        DeliveryLimits.write(method.limits(), document);
        document.put(CONNECTION.getFirst(), ConnectionDocument.write(method.connection()));
        method.retry()
                .ifPresent(
                        policy -> document.put(RetryDocument.RETRY, RetryDocument.write(policy)));
        method.backup()
                .ifPresent(backup ->
                        document.put(BackupDocument.BACKUP, BackupDocument.write(backup)));
        DelayDocument.write(method.delays(), document);
        method.signing()
                .ifPresent(secret ->
                        document.put(SigningDocument.SIGN, SigningDocument.write(secret)));
        return document;
    }
}
