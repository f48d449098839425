package io.penstock.application.configuration;

import io.penstock.application.expression.NamedSecrets;
import io.penstock.application.flow.document.FlowReferences;
import io.penstock.application.pixel.PixelPlanDocument;
import io.penstock.application.pixel.PostbacksDocument;
import io.penstock.application.secret.SecretName;
import io.penstock.application.secret.SecretUses;
import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.offer.Offer;
import io.penstock.domain.offer.OfferId;
import io.penstock.domain.source.Source;
import io.penstock.domain.source.SourceId;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tells what of the newest configuration names a secret. Thread-safe. */
public final class ConfiguredSecrets implements SecretUses {

    private final ConfigurationStore store;

    @Inject
    public ConfiguredSecrets(ConfigurationStore store) {
        this.store = store;
    }

    @Override
    public List<String> of(SecretName name) {
        Catalog catalog = Catalog.of(store.load().documents());
        Map<DocumentKey, String> fields = new TreeMap<>();
        catalog.companies()
                .forEach((id, company) ->
                        field(company, name).ifPresent(field -> fields.put(key(id), field)));
        catalog.offers()
                .forEach((id, offer) ->
                        field(offer, name).ifPresent(field -> fields.put(key(id), field)));
        catalog.sources()
                .forEach((id, source) ->
                        field(source, name).ifPresent(field -> fields.put(key(id), field)));
        List<String> places = new ArrayList<>();
        fields.forEach((document, field) -> places.add(document + "'s " + field));
        return places;
    }

    private static DocumentKey key(CompanyId company) {
        return new DocumentKey(DocumentKind.COMPANY, company.value());
    }

    private static DocumentKey key(OfferId offer) {
        return new DocumentKey(DocumentKind.OFFER, offer.value());
    }

    private static DocumentKey key(SourceId source) {
        return new DocumentKey(DocumentKind.SOURCE, source.value());
    }

    private static Optional<String> field(Company company, SecretName name) {
        return company.delivery().map(NamedSecrets::of).map(named -> named.get(name.text()));
    }

    private static Optional<String> field(Offer offer, SecretName name) {
        return Optional.ofNullable(PixelPlanDocument.secrets(offer.pixels()).get(name.text()))
                .or(() -> offer.flow().map(FlowReferences::secrets).map(of -> of.get(name.text())));
    }

    private static Optional<String> field(Source source, SecretName name) {
        return Optional.ofNullable(PostbacksDocument.secrets(source.postbacks()).get(name.text()));
    }
}
