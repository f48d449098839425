package io.penstock.db.company;

import io.penstock.application.company.BalanceEntry;
import io.penstock.application.company.CompanyLedger;
import io.penstock.application.company.EntryOutcome;
import io.penstock.application.company.LedgerAudit;
import io.penstock.application.company.NewEntry;
import io.penstock.db.audit.AuditRows;
import io.penstock.db.storage.Database;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import jakarta.inject.Inject;
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
                .read(handle -> GateRows.balance(handle, company))
                .orElse(Balance.ZERO);
    }

    @Override
    public EntryOutcome enter(NewEntry entry) {
        return database.transactions()
                .change(handle -> {
                    // A twin has the same company, so it is through once the company is locked.
                    LockedCompanies locked =
                            LockedCompanies.lock(handle, new TreeSet<>(List.of(entry.company())));
                    return EntryRequests.enteredBefore(handle, entry)
                            .orElseGet(
                                    () -> new EntryOutcome.Entered(write(handle, locked, entry)));
                });
    }

    private static BalanceEntry write(Handle handle, LockedCompanies locked, NewEntry entry) {
        LedgerEntry ledgerEntry =
                locked.entry(
                        entry.company(),
                        entry.kind(),
                        entry.amount(),
                        false,
                        Optional.empty(),
                        entry.note(),
                        entry.at(),
                        entry.by());
        BalanceEntry written = LedgerRows.insert(handle, ledgerEntry);
        entry.request()
                .ifPresent(request -> EntryRequests.write(handle, written.sequence(), request));
        locked.write();
        LedgerAudit.entered(written).ifPresent(told -> AuditRows.add(handle, told));
        return written;
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
