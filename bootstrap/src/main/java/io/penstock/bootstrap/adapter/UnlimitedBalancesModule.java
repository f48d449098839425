package io.penstock.bootstrap.adapter;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import io.penstock.application.adapter.PenstockModule;
import io.penstock.application.company.UnlimitedBalances;
import io.penstock.domain.company.CompanyBalances;
import java.util.Set;

/** The adapter {@code unlimited-balances}: no balance is kept, and none blocks a company. */
public final class UnlimitedBalancesModule extends AbstractModule implements PenstockModule {

    @Override
    public String name() {
        return "unlimited-balances";
    }

    @Override
    public Set<Class<?>> ports() {
        return Set.of(CompanyBalances.class);
    }

    @Override
    protected void configure() {
        bind(CompanyBalances.class).to(UnlimitedBalances.class);
        bind(UnlimitedBalances.class).in(Singleton.class);
    }
}
