package io.penstock.application.company;

import io.penstock.domain.delivery.AnswerRules;
import io.penstock.domain.delivery.BatchFormat;
import io.penstock.domain.delivery.BatchPlan;
import io.penstock.domain.delivery.ConnectionSettings;
import io.penstock.domain.delivery.DelayRule;
import io.penstock.domain.delivery.DeliveryFormat;
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
public final class DeliveryDocument {

    private static final List<String> BATCH = List.of(BatchDocument.BATCH, "batch_configuration");
    private static final List<String> CONNECTION = List.of("connection", "connection_settings");

    private DeliveryDocument() {}

    /**
     * Reads it; empty where the reader has recorded problems.
     *
     * @param stored the secret that the company had until now, which a masked one stands for
     */
    public static Optional<DeliveryMethod> read(
            DocumentReader reader, Optional<SigningSecret> stored) {
        Optional<BatchPlan> batch = batch(reader);
        Optional<FailoverDocument.Route> route = FailoverDocument.read(reader, batch);
        Optional<RequestShape> shape = RequestDocument.read(reader, batch);
        AnswerRules answers =
                reader.section(AnswerDocument.RESPONSE)
                        .map(AnswerDocument::read)
                        .orElse(AnswerRules.DEFAULT);
        boolean charged = AnswerDocument.isCharged(reader, answers);
        EndpointLimits limits = DeliveryLimits.read(reader);
        ConnectionSettings connection =
                CONNECTION.stream()
                        .flatMap(key -> reader.section(key).stream())
                        .map(ConnectionDocument::read)
                        .findFirst()
                        .orElse(ConnectionSettings.DEFAULT);
        List<DelayRule> delays = DelayDocument.read(reader);
        if (!delays.isEmpty() && batch.isPresent()) {
            reader.problem(
                    DelayDocument.RULES,
                    "has no place where leads are sent in batches; leave one of them out");
        }
        Optional<SigningSecret> signing =
                reader.section(SigningDocument.SIGN)
                        .flatMap(section -> SigningDocument.read(section, stored));
        return route.flatMap(there ->
                shape.map(request ->
                        new DeliveryMethod(
                                there.endpoint(),
                                request,
                                answers.charging(charged),
                                there.timeout(),
                                limits,
                                connection,
                                there.retry(),
                                there.backup(),
                                delays,
                                signing,
                                batch)));
    }

    private static Optional<BatchPlan> batch(DocumentReader reader) {
        return BATCH.stream()
                .flatMap(key -> reader.section(key).stream())
                .map(section -> BatchDocument.read(section, batchFormat(reader)))
                .findFirst();
    }

    /** As single leads are written, where many can be written so. */
    private static BatchFormat batchFormat(DocumentReader reader) {
        return RequestDocument.format(reader)
                .filter(format -> format == DeliveryFormat.CSV)
                .map(_ -> BatchFormat.CSV)
                .orElse(BatchFormat.JSON);
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
        method.batch()
                .ifPresent(plan -> document.put(BatchDocument.BATCH, BatchDocument.write(plan)));
        return document;
    }
}
