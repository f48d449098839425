package io.penstock.application.company;

import io.penstock.application.company.CompanyLedger.Balance;
import io.penstock.application.routing.RoutingBook;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.application.storage.StorageUnavailableException;
import io.penstock.domain.company.BalanceUnavailableException;
import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyBalances;
import io.penstock.domain.company.CompanyId;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Balances out of Penstock's own ledgers. A balance is kept for a company that pays for leads, has
 * a blocking limit, or has any entry; no other is ever blocked. Thread-safe.
 */
public final class LedgerBalances implements CompanyBalances {

    private final CompanyLedger ledger;
    private final RoutingBooks books;

    @Inject
    public LedgerBalances(CompanyLedger ledger, RoutingBooks books) {
        this.ledger = ledger;
        this.books = books;
    }

    @Override
    public Optional<BigDecimal> available(CompanyId company) {
        try {
            Balance balance = ledger.balance(company);
            return isKept(company, balance) ? Optional.of(balance.available()) : Optional.empty();
        } catch (StorageUnavailableException e) {
            throw new BalanceUnavailableException(
                    "The balance of " + company + " cannot be read now.", e);
        }
    }

    private boolean isKept(CompanyId company, Balance balance) {
        RoutingBook book = books.current();
        return book.paying().contains(company)
                || book.company(company).flatMap(Company::balanceLimit).isPresent()
                || balance.balance().signum() != 0
                || balance.reserved().signum() != 0
                || !ledger.statement(company, Long.MAX_VALUE, 1).isEmpty();
    }

    @Override
    public boolean isKeptWithLeads() {
        return true;
    }
}
