package io.penstock.db.company;

import io.penstock.application.company.BalanceEntry;
import io.penstock.application.company.CompanyLedger;
import io.penstock.application.company.LedgerAudit;
import io.penstock.db.audit.AuditRows;
import io.penstock.db.storage.Database;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Keeps the ledgers of companies in the database. Thread-safe. */
public final class JdbiCompanyLedger implements CompanyLedger {

    private final Database database;

    @Inject
    public JdbiCompanyLedger(Database database) {
        this.database = database;
    }

    @Override
    public Balance balance(CompanyId company) {
        return database.transactions()
                .read(handle -> GateRows.balance(handle, company))
                .orElse(Balance.ZERO);
    }

    @Override
    public BalanceEntry enter(
            CompanyId company,
            BalanceEntry.Kind kind,
            BigDecimal amount,
            String note,
            Instant at,
            String by) {
        kind.requireByHand();
        return database.transactions()
                .change(handle -> {
                    LockedCompanies locked =
                            LockedCompanies.lock(handle, new TreeSet<>(List.of(company)));
                    LedgerEntry entry =
                            locked.entry(
                                    company, kind, amount, false, Optional.empty(), note, at, by);
                    BalanceEntry written = LedgerRows.insert(handle, entry);
                    locked.write();
                    LedgerAudit.entered(written).ifPresent(told -> AuditRows.add(handle, told));
                    return written;
                });
    }

    @Override
    public List<BalanceEntry> statement(CompanyId company, long before, int atMost) {
        return database.transactions()
                .read(handle -> LedgerRows.ofCompany(handle, company, before, atMost));
    }

    @Override
    public List<BalanceEntry> statement(LeadId lead) {
        return database.transactions().read(handle -> LedgerRows.ofLead(handle, lead));
    }
}
