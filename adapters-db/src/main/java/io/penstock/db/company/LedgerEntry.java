package io.penstock.db.company;

import io.penstock.application.company.BalanceEntry;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** A {@link BalanceEntry} that is about to be written, and so has no sequence yet. */
record LedgerEntry(
        CompanyId company,
        Instant at,
        BalanceEntry.Kind kind,
        BigDecimal amount,
        Optional<LeadId> lead,
        String note,
        String by,
        BigDecimal balance,
        BigDecimal reserved) {

    BalanceEntry numbered(long sequence) {
        return new BalanceEntry(
                sequence, company, at, kind, amount, lead, note, by, balance, reserved);
    }
}
