package io.penstock.application.configuration;

import io.penstock.application.company.CompanyDocument;
import io.penstock.application.offer.OfferDocument;
import io.penstock.application.routing.RotatorDocument;
import io.penstock.application.routing.SiteDocument;
import io.penstock.application.source.SourceDocument;
import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.offer.Offer;
import io.penstock.domain.offer.OfferId;
import io.penstock.domain.routing.Rotator;
import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.routing.Site;
import io.penstock.domain.routing.SiteId;
import io.penstock.domain.source.Source;
import io.penstock.domain.source.SourceId;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.document.DocumentReader;
import io.penstock.dsl.script.parse.ScriptParser;
import io.penstock.dsl.script.syntax.Script;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The companies, offers, rotators, sites and sources that documents describe. Not thread-safe. */
final class Catalog {

    private final Map<CompanyId, Company> companies = new HashMap<>();

    /** The companies of an earlier catalog, whose secrets stand behind masks. */
    private final Map<CompanyId, Company> replaced = new HashMap<>();

    private final Map<OfferId, Offer> offers = new HashMap<>();
    private final Map<RotatorId, Rotator> rotators = new HashMap<>();
    private final Map<RotatorId, Script> parsed = new HashMap<>();
    private final Map<SiteId, Site> sites = new HashMap<>();
    private final Map<SourceId, Source> sources = new HashMap<>();
    private final SortedMap<DocumentKey, Map<String, @Nullable Object>> contents = new TreeMap<>();

    /**
     * Reads documents that were checked when they were saved.
     *
     * @throws IllegalStateException when one cannot be read, because a newer program has saved it
     */
    static Catalog of(List<StoredDocument> documents) {
        Catalog catalog = new Catalog();
        for (StoredDocument document : documents) {
            List<DocumentProblem> problems =
                    catalog.put(document.key(), document.content()).problems();
            if (!problems.isEmpty()) {
                throw new IllegalStateException(
                        "The stored " + document.key() + " cannot be read: " + problems);
            }
        }
        return catalog;
    }

    /** An empty catalog that is to be saved in the place of this one. */
    Catalog replacement() {
        Catalog replacement = new Catalog();
        replacement.replaced.putAll(companies);
        return replacement;
    }

    /** A catalog that can be changed without changing this one. */
    Catalog copy() {
        Catalog copy = new Catalog();
        copy.companies.putAll(companies);
        copy.offers.putAll(offers);
        copy.rotators.putAll(rotators);
        copy.parsed.putAll(parsed);
        copy.sites.putAll(sites);
        copy.sources.putAll(sources);
        copy.contents.putAll(contents);
        return copy;
    }

    /**
     * What came of reading a document into the catalog.
     *
     * @param problems what is wrong with it; the catalog is unchanged where there is anything
     * @param content the document with every key spelled out; empty where there are problems
     */
    record Entry(List<DocumentProblem> problems, Map<String, @Nullable Object> content) {}

    /** Puts a document in the place of its earlier version. */
    Entry put(DocumentKey key, Map<String, ? extends @Nullable Object> content) {
        return put(key, new DocumentReader(content));
    }

    /** Puts a document in the place of its earlier version. */
    Entry put(DocumentKey key, DocumentReader reader) {
        Optional<Map<String, @Nullable Object>> written =
                switch (key.kind()) {
                    case COMPANY -> readCompany(new CompanyId(key.id()), reader).map(this::put);
                    case OFFER -> OfferDocument.read(new OfferId(key.id()), reader).map(this::put);
                    case ROTATOR ->
                            RotatorDocument.read(new RotatorId(key.id()), reader).map(this::put);
                    case SITE -> SiteDocument.read(new SiteId(key.id()), reader).map(this::put);
                    case SOURCE ->
                            SourceDocument.read(new SourceId(key.id()), reader).map(this::put);
                };
        written.ifPresent(content -> contents.put(key, content));
        return new Entry(reader.finish(), written.orElseGet(LinkedHashMap::new));
    }

    private Optional<Company> readCompany(CompanyId id, DocumentReader reader) {
        Company here = companies.get(id);
        return CompanyDocument.read(
                id, reader, Optional.ofNullable(here == null ? replaced.get(id) : here));
    }

    private Map<String, @Nullable Object> put(Company company) {
        companies.put(company.id(), company);
        return CompanyDocument.write(company);
    }

    private Map<String, @Nullable Object> put(Offer offer) {
        offers.put(offer.id(), offer);
        return OfferDocument.write(offer);
    }

    private Map<String, @Nullable Object> put(Rotator rotator) {
        rotators.put(rotator.id(), rotator);
        parsed.remove(rotator.id());
        return RotatorDocument.write(rotator);
    }

    private Map<String, @Nullable Object> put(Site site) {
        sites.put(site.id(), site);
        return SiteDocument.write(site);
    }

    private Map<String, @Nullable Object> put(Source source) {
        sources.put(source.id(), source);
        return SourceDocument.write(source);
    }

    /** Every document with every key spelled out, in the order of the documents. */
    SortedMap<DocumentKey, Map<String, @Nullable Object>> contents() {
        return contents;
    }

    Map<CompanyId, Company> companies() {
        return companies;
    }

    Map<OfferId, Offer> offers() {
        return offers;
    }

    Map<RotatorId, Rotator> rotators() {
        return rotators;
    }

    Map<SiteId, Site> sites() {
        return sites;
    }

    Map<SourceId, Source> sources() {
        return sources;
    }

    /** The trees of the rotators' scripts, each parsed once. */
    Map<RotatorId, Script> parsedRotators() {
        rotators.forEach((id, rotator) ->
                parsed.computeIfAbsent(id, _ -> ScriptParser.parse(rotator.script()).script()));
        return Collections.unmodifiableMap(parsed);
    }
}
