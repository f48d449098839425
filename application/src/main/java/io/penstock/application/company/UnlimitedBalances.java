package io.penstock.application.company;

import io.penstock.domain.company.CompanyBalances;
import io.penstock.domain.company.CompanyId;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Optional;

/** Balances where none are kept: no company is ever blocked by its balance. Immutable. */
public final class UnlimitedBalances implements CompanyBalances {

    @Inject
    public UnlimitedBalances() {}

    @Override
    public Optional<BigDecimal> available(CompanyId company) {
        return Optional.empty();
    }
}
