package io.penstock.bootstrap.adapter;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import io.penstock.application.adapter.PenstockModule;
import io.penstock.application.company.LedgerBalances;
import io.penstock.domain.company.CompanyBalances;
import java.util.Set;

/** The adapter {@code balance-ledger}: balances are those of Penstock's own ledgers. */
public final class LedgerBalancesModule extends AbstractModule implements PenstockModule {

    @Override
    public String name() {
        return "balance-ledger";
    }

    @Override
    public Set<Class<?>> ports() {
        return Set.of(CompanyBalances.class);
    }

    @Override
    protected void configure() {
        bind(CompanyBalances.class).to(LedgerBalances.class);
        bind(LedgerBalances.class).in(Singleton.class);
    }
}
