package io.penstock.db.company;

import io.penstock.application.company.BalanceEntry;
import io.penstock.application.company.CompanyLedger;
import io.penstock.db.storage.Columns;
import io.penstock.db.storage.Database;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

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
                .read(handle -> find(handle, company))
                .orElse(new Balance(BigDecimal.ZERO, BigDecimal.ZERO));
    }

    private static Optional<Balance> find(Handle handle, CompanyId company) {
        return handle.createQuery(
                        "SELECT balance, reserved FROM company_gates WHERE company = :company")
                .bind("company", company.value())
                .map((row, _) ->
                        new Balance(
                                Columns.amount(row, "balance"), Columns.amount(row, "reserved")))
                .findOne();
    }

    @Override
    public BalanceEntry enter(
            CompanyId company,
            BalanceEntry.Kind kind,
            BigDecimal amount,
            String note,
            Instant at,
            String by) {
        return database.transactions()
                .change(handle -> {
                    LockedCompanies locked =
                            LockedCompanies.lock(handle, new TreeSet<>(List.of(company)));
                    LedgerEntry entry =
                            locked.entry(company, kind, amount, Optional.empty(), note, at, by);
                    BalanceEntry written = LedgerRows.insert(handle, entry);
                    locked.write();
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
