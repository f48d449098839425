package io.penstock.application.offer;

import io.penstock.application.flow.document.FlowDocument;
import io.penstock.application.pixel.PixelPlanDocument;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.flow.Flow;
import io.penstock.domain.offer.Offer;
import io.penstock.domain.offer.OfferId;
import io.penstock.domain.offer.OfferScripts;
import io.penstock.domain.pixel.PixelPlan;
import io.penstock.dsl.document.DocumentReader;
import io.penstock.dsl.script.parse.ScriptParser;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An offer as the API, the command line and storage write it. */
public final class OfferDocument {

    public static final String FLOW = "flow";

    private OfferDocument() {}

    /** Reads an offer; empty where the reader has recorded problems. */
    public static Optional<Offer> read(OfferId id, DocumentReader reader) {
        String name = reader.requiredText("name", Offer.MAXIMUM_NAME_LENGTH);
        Optional<CompanyId> defaultCompany =
                reader.whole("default_company", 1, Integer.MAX_VALUE).map(OfferDocument::company);
        List<CompanyId> callCenterCompanies =
                reader.wholes("call_center_companies", 1, Integer.MAX_VALUE).stream()
                        .map(OfferDocument::company)
                        .distinct()
                        .toList();
        OfferScripts scripts =
                new OfferScripts(
                        reader.text("script", ScriptParser.MAXIMUM_BYTES).orElse(""),
                        reader.text("confirm_script", ScriptParser.MAXIMUM_BYTES),
                        reader.text("cancel_script", ScriptParser.MAXIMUM_BYTES));
        Map<CompanyId, BigDecimal> prices = new LinkedHashMap<>();
        reader.section("prices").ifPresent(section -> prices.putAll(prices(section)));
        var duplicates = reader.section("duplicates").flatMap(DuplicateRuleDocument::read);
        PixelPlan pixels = PixelPlanDocument.read(reader);
        Optional<Flow> flow = FlowDocument.read(reader, FLOW);
        var hold = reader.section(HoldRuleDocument.HOLD).flatMap(HoldRuleDocument::read);
        return reader.finish().isEmpty()
                ? Optional.of(
                        new Offer(
                                id,
                                name.strip(),
                                defaultCompany,
                                callCenterCompanies,
                                scripts,
                                prices,
                                duplicates,
                                hold,
                                pixels,
                                flow))
                : Optional.empty();
    }

    private static CompanyId company(long number) {
        return new CompanyId((int) number);
    }

    private static Map<CompanyId, BigDecimal> prices(DocumentReader reader) {
        Map<CompanyId, BigDecimal> prices = new LinkedHashMap<>();
        for (String key : reader.keys()) {
            Optional<BigDecimal> price = reader.money(key);
            if (!key.matches("[1-9][0-9]{0,8}")) {
                reader.problem(key, "must be the number of a company");
            } else if (price.isPresent() && price.get().signum() < 0) {
                reader.problem(key, "must be 0 or more");
            } else {
                price.ifPresent(amount -> prices.put(company(Long.parseLong(key)), amount));
            }
        }
        return prices;
    }

    /** Writes an offer with every key spelled out. */
    public static Map<String, @Nullable Object> write(Offer offer) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("name", offer.name());
        document.put("default_company", offer.defaultCompany().map(CompanyId::value).orElse(null));
        document.put(
                "call_center_companies",
                offer.callCenterCompanies().stream().map(CompanyId::value).toList());
        document.put("script", offer.scripts().receipt());
        document.put("confirm_script", offer.scripts().confirm().orElse(null));
        document.put("cancel_script", offer.scripts().cancel().orElse(null));
        document.put("prices", write(offer.prices()));
        document.put(
                "duplicates", offer.duplicates().map(DuplicateRuleDocument::write).orElse(null));
        offer.hold()
                .ifPresent(
                        rule -> document.put(HoldRuleDocument.HOLD, HoldRuleDocument.write(rule)));
        PixelPlanDocument.write(offer.pixels(), document);
        offer.flow().ifPresent(flow -> document.put(FLOW, FlowDocument.write(flow)));
        return document;
    }

    private static Map<String, @Nullable Object> write(Map<CompanyId, BigDecimal> prices) {
        Map<Integer, BigDecimal> sorted = new TreeMap<>();
        prices.forEach((company, price) -> sorted.put(company.value(), price));
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        sorted.forEach(
                (company, price) -> document.put(String.valueOf(company), price.toPlainString()));
        return document;
    }
}
