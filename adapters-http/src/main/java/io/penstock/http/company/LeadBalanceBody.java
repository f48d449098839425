package io.penstock.http.company;

import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was entered on account of a lead, oldest first; all of it on one page. */
record LeadBalanceBody(String currency, List<BalanceEntryBody> items, @Nullable String next) {

    static LeadBalanceBody of(Currency currency, List<BalanceEntryBody> items) {
        return new LeadBalanceBody(currency.getCurrencyCode(), items, null);
    }
}
