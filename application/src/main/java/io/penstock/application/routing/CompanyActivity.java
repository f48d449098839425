package io.penstock.application.routing;

import io.penstock.domain.company.BalanceUnavailableException;
import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyBalances;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a company is active, as the manual's {@code @active} means it: enabled, and its balance
 * above its blocking limit. Thread-safe.
 */
public final class CompanyActivity {

    private static final Logger log = LoggerFactory.getLogger(CompanyActivity.class);

    private final CompanyBalances balances;

    @Inject
    public CompanyActivity(CompanyBalances balances) {
        this.balances = balances;
    }

    /**
     * Asks now; a balance that cannot be told counts as spent, since sending on credit loses money.
     */
    Activity of(Company company) {
        if (!company.enabled()) {
            return Activity.NO;
        }
        BigDecimal limit = company.balanceLimit().orElse(BigDecimal.ZERO);
        try {
            Optional<BigDecimal> available = balances.available(company.id());
            boolean active = available.map(balance -> balance.compareTo(limit) > 0).orElse(true);
            return new Activity(
                    active, available.filter(_ -> balances.isKeptWithLeads()).map(_ -> limit));
        } catch (BalanceUnavailableException e) {
            log.warn("{} counts as not active: {}", company.id(), e.getMessage());
            return Activity.NO;
        }
    }
}
