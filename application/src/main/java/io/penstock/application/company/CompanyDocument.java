package io.penstock.application.company;

import io.penstock.domain.company.BuyerWords;
import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.delivery.SigningSecret;
import io.penstock.dsl.document.DocumentReader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A company as the API, the command line and storage write it. */
public final class CompanyDocument {

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
                reader.looseSection("delivery")
                        .flatMap(section -> DeliveryDocument.read(section, secret));
        BuyerWords words =
                reader.section(PostbackDocument.POSTBACK)
                        .map(PostbackDocument::read)
                        .orElse(BuyerWords.NONE);
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
                                delivery,
                                words))
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
        company.delivery()
                .ifPresent(method -> document.put("delivery", DeliveryDocument.write(method)));
        PostbackDocument.write(company.words())
                .ifPresent(postback -> document.put(PostbackDocument.POSTBACK, postback));
        return document;
    }
}
