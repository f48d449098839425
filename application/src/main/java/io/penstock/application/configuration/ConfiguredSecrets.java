package io.penstock.application.configuration;

import io.penstock.application.company.NamedSecrets;
import io.penstock.application.secret.SecretName;
import io.penstock.application.secret.SecretUses;
import io.penstock.domain.company.Company;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Tells which companies name a secret, by the newest configuration. Thread-safe. */
public final class ConfiguredSecrets implements SecretUses {

    private final ConfigurationStore store;

    @Inject
    public ConfiguredSecrets(ConfigurationStore store) {
        this.store = store;
    }

    @Override
    public List<String> of(SecretName name) {
        return Catalog.of(store.load().documents()).companies().values().stream()
                .sorted(Comparator.comparingInt(company -> company.id().value()))
                .flatMap(company -> field(company, name))
                .toList();
    }

    private static Stream<String> field(Company company, SecretName name) {
        return company
                .delivery()
                .map(NamedSecrets::of)
                .map(named -> named.get(name.text()))
                .stream()
                .map(field ->
                        new DocumentKey(DocumentKind.COMPANY, company.id().value())
                                + "'s "
                                + field);
    }
}
