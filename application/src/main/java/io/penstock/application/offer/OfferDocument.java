package io.penstock.application.offer;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.offer.Offer;
import io.penstock.domain.offer.OfferId;
import io.penstock.dsl.document.DocumentReader;
import io.penstock.dsl.script.parse.ScriptParser;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An offer as the API, the command line and storage write it. */
public final class OfferDocument {

    private OfferDocument() {}

    /** Reads an offer; empty where the reader has recorded problems. */
    public static Optional<Offer> read(OfferId id, DocumentReader reader) {
        String name = reader.requiredText("name", Offer.MAXIMUM_NAME_LENGTH);
        Optional<CompanyId> defaultCompany =
                reader.whole("default_company", 1, Integer.MAX_VALUE)
                        .map(number -> new CompanyId(number.intValue()));
        String script = reader.text("script", ScriptParser.MAXIMUM_BYTES).orElse("");
        return reader.finish().isEmpty()
                ? Optional.of(new Offer(id, name.strip(), defaultCompany, script))
                : Optional.empty();
    }

    /** Writes an offer with every key spelled out. */
    public static Map<String, @Nullable Object> write(Offer offer) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("name", offer.name());
        document.put("default_company", offer.defaultCompany().map(CompanyId::value).orElse(null));
        document.put("script", offer.script());
        return document;
    }
}
