package io.penstock.application.routing;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.Site;
import io.penstock.domain.routing.SiteId;
import io.penstock.dsl.document.DocumentReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A site as the API, the command line and storage write it. */
public final class SiteDocument {

    private SiteDocument() {}

    /** Reads a site; empty where the reader has recorded problems. */
    public static Optional<Site> read(SiteId id, DocumentReader reader) {
        reader.require("company");
        Optional<Long> company = reader.whole("company", 1, Integer.MAX_VALUE);
        return reader.finish().isEmpty()
                ? company.map(number -> new Site(id, new CompanyId(number.intValue())))
                : Optional.empty();
    }

    /** Writes a site. */
    public static Map<String, @Nullable Object> write(Site site) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("company", site.company().value());
        return document;
    }
}
