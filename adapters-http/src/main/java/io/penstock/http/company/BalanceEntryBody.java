package io.penstock.http.company;

import io.penstock.application.company.BalanceEntry;
import io.penstock.domain.lead.LeadId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entry of a ledger, with what the company had after it. */
record BalanceEntryBody(
        long id,
        int company,
        Instant at,
        String kind,
        String amount,
        @Nullable String lead,
        String note,
        String by,
        String balance,
        String reserved) {

    static BalanceEntryBody of(BalanceEntry entry) {
        return new BalanceEntryBody(
                entry.sequence(),
                entry.company().value(),
                entry.at(),
                entry.kind().key(),
                Money.text(entry.amount()),
                entry.lead().map(LeadId::value).orElse(null),
                entry.note(),
                entry.by(),
                Money.text(entry.balance()),
                Money.text(entry.reserved()));
    }
}
