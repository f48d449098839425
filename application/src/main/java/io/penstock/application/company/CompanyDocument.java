package io.penstock.application.company;

import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.ConnectionSettings;
import io.penstock.domain.delivery.DeliveryFormat;
import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.delivery.EndpointLimits;
import io.penstock.domain.delivery.SigningSecret;
import io.penstock.dsl.document.DocumentReader;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A company as the API, the command line and storage write it. */
public final class CompanyDocument {

    private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(1);

    private static final int LONGEST_ZONE = 64;

    private CompanyDocument() {}

    /**
     * Reads a company; empty where the reader has recorded problems.
     *
     * @param stored the company as it was until now, whose secret a masked one stands for
     */
    public static Optional<Company> read(
            CompanyId id, DocumentReader reader, Optional<Company> stored) {
        Optional<SigningSecret> secret =
                stored.flatMap(Company::delivery).flatMap(DeliveryMethod::signing);
        String name = reader.requiredText("name", Company.MAXIMUM_NAME_LENGTH);
        boolean enabled = reader.flag("enabled").orElse(true);
        boolean callCenter = reader.flag("call_center").orElse(false);
        Optional<ZoneId> zone =
                reader.text("zone", LONGEST_ZONE).flatMap(given -> zone(given, reader));
        Optional<BigDecimal> price = reader.money("price");
        if (price.isPresent() && price.get().signum() < 0) {
            reader.problem("price", "must be 0 or more");
        }
        Optional<BigDecimal> balanceLimit = reader.money("balance_limit");
        Optional<BigDecimal> lowBalance = reader.money("low_balance");
        Optional<DeliveryMethod> delivery =
                reader.section("delivery").flatMap(section -> delivery(section, secret));
        return reader.finish().isEmpty()
                ? Optional.of(
                        new Company(
                                id,
                                name.strip(),
                                enabled,
                                callCenter,
                                zone,
                                price,
                                balanceLimit,
                                lowBalance,
                                delivery))
                : Optional.empty();
    }

    private static Optional<ZoneId> zone(String name, DocumentReader reader) {
        try {
            return Optional.of(ZoneId.of(name.strip()));
        } catch (DateTimeException e) {
            reader.problem("zone", "must be a time zone such as Europe/Berlin, not '" + name + "'");
            return Optional.empty();
        }
    }

    private static Optional<DeliveryMethod> delivery(
            DocumentReader reader, Optional<SigningSecret> stored) {
        reader.require("endpoint");
        Optional<URI> endpoint = reader.httpAddress("endpoint");
        DeliveryFormat format =
                reader.choice("format", DeliveryFormat.class).orElse(DeliveryFormat.JSON);
        Duration timeout =
                reader.duration("timeout", SHORTEST_TIMEOUT, DeliveryMethod.MAXIMUM_TIMEOUT)
                        .orElse(DeliveryMethod.DEFAULT_TIMEOUT);
        if (endpoint.map(URI::getRawUserInfo).isPresent()) {
            reader.problem("endpoint", "must not carry a user and a password: they are never sent");
        }
        EndpointLimits limits = DeliveryLimits.read(reader);
        ConnectionSettings connection =
                reader.section("connection")
                        .map(ConnectionDocument::read)
                        .orElse(ConnectionSettings.DEFAULT);
        Optional<SigningSecret> signing =
                reader.section(SigningDocument.SIGN)
                        .flatMap(section -> SigningDocument.read(section, stored));
        return endpoint.map(address ->
                new DeliveryMethod(address, format, timeout, limits, connection, signing));
    }

    /** Writes a company with every key spelled out, as it is stored: with its secret. */
    public static Map<String, @Nullable Object> write(Company company) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("name", company.name());
        document.put("enabled", company.enabled());
        document.put("call_center", company.callCenter());
        document.put("zone", company.zone().map(ZoneId::getId).orElse(null));
        document.put("price", company.price().map(BigDecimal::toPlainString).orElse(null));
        document.put(
                "balance_limit",
                company.balanceLimit().map(BigDecimal::toPlainString).orElse(null));
        document.put(
                "low_balance", company.lowBalance().map(BigDecimal::toPlainString).orElse(null));
        company.delivery().ifPresent(method -> document.put("delivery", write(method)));
        return document;
    }

    private static Map<String, @Nullable Object> write(DeliveryMethod method) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("endpoint", method.endpoint().toString());
        document.put("format", method.format().key());
        document.put("timeout", method.timeout().toMillis() + "ms");
        DeliveryLimits.write(method.limits(), document);
        document.put("connection", ConnectionDocument.write(method.connection()));
        method.signing()
                .ifPresent(secret ->
                        document.put(SigningDocument.SIGN, SigningDocument.write(secret)));
        return document;
    }
}
