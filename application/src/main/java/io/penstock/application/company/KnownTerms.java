package io.penstock.application.company;

import io.penstock.domain.company.CompanyId;

/** Where storage in memory looks the terms of companies up. Thread-safe. */
@FunctionalInterface
public interface KnownTerms {
    /** The terms of a company as its newest document has them. */
    CompanyTerms of(CompanyId company);
}
