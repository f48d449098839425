package io.penstock.http.company;

import io.penstock.application.company.CompanyLedger.Balance;
import io.penstock.http.json.Items;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a company has, and a page of its statement. */
record BalanceBody(
        String balance,
        String reserved,
        String available,
        String currency,
        List<BalanceEntryBody> items,
        @Nullable String next) {

    static BalanceBody of(Balance balance, Currency currency, Items<BalanceEntryBody> page) {
        return new BalanceBody(
                Money.text(balance.balance()),
                Money.text(balance.reserved()),
                Money.text(balance.available()),
                currency.getCurrencyCode(),
                page.items(),
                page.next());
    }
}
