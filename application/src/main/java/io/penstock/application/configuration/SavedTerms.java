package io.penstock.application.configuration;

import io.penstock.application.company.CompanyTerms;
import io.penstock.application.company.KnownTerms;
import io.penstock.domain.company.CompanyId;
import jakarta.inject.Inject;

/** The terms of companies as they are saved. Thread-safe. */
public final class SavedTerms implements KnownTerms {
    private final ConfigurationStore store;

    @Inject
    public SavedTerms(ConfigurationStore store) {
        this.store = store;
    }

    @Override
    public CompanyTerms of(CompanyId company) {
        return store.find(new DocumentKey(DocumentKind.COMPANY, company.value()))
                .map(document -> CompanyTerms.of(document.content()))
                .orElse(CompanyTerms.NONE);
    }
}
