package io.penstock.application.company;

import io.penstock.application.account.RequestIdentity;
import io.penstock.application.audit.InMemoryAuditTrail;
import io.penstock.application.report.InMemoryAlerts;
import io.penstock.application.storage.InMemoryLock;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ledgers kept in memory, beside the leads and under their lock. Thread-safe; they end with the
 * program.
 */
public final class InMemoryCompanyLedger implements CompanyLedger {
    private final InMemoryLock lock;
    private final KnownTerms terms;
    private final InMemoryAlerts alerts;
    private final InMemoryAuditTrail audit;
    private final Map<CompanyId, Balance> balances = new HashMap<>();
    private final List<BalanceEntry> entries = new ArrayList<>();
    private final Map<String, Made> requests = new HashMap<>();

    @Inject
    public InMemoryCompanyLedger(
            InMemoryLock lock, KnownTerms terms, InMemoryAlerts alerts, InMemoryAuditTrail audit) {
        this.lock = lock;
        this.audit = audit;
        this.terms = terms;
        this.alerts = alerts;
    }

    @Override
    public Balance balance(CompanyId company) {
        return lock.atomically(() -> balances.getOrDefault(company, Balance.ZERO));
    }

    @Override
    public EntryOutcome enter(NewEntry entry) {
        return lock.atomically(() ->
                entry.request()
                        .flatMap(request -> enteredBefore(request, entry))
                        .orElseGet(() -> new EntryOutcome.Entered(add(entry))));
    }

    private Optional<EntryOutcome> enteredBefore(RequestIdentity request, NewEntry entry) {
        return Optional.ofNullable(requests.get(request.name()))
                .filter(made -> !entry.isLongAfter(made.entry().at()))
                .map(made ->
                        made.fingerprint().equals(request.fingerprint())
                                ? new EntryOutcome.EnteredBefore(made.entry())
                                : new EntryOutcome.KeyReused());
    }

    private BalanceEntry add(NewEntry entry) {
        BalanceEntry added =
                add(
                        entry.company(),
                        entry.kind(),
                        entry.amount(),
                        false,
                        Optional.empty(),
                        entry.note(),
                        entry.at(),
                        entry.by());
        entry.request()
                .ifPresent(request ->
                        requests.put(request.name(), new Made(request.fingerprint(), added)));
        return added;
    }

    /** Enters that the price of a lead is reserved. */
    public void reserve(CompanyId company, BigDecimal price, LeadId lead, Instant at, String by) {
        add(company, BalanceEntry.Kind.RESERVE, price, false, Optional.of(lead), "", at, by);
    }

    /** Enters what becomes of the price of a lead. */
    public void settle(
            CompanyId company,
            BigDecimal price,
            MoneyStep step,
            LeadId lead,
            Instant at,
            String by) {
        step.entry()
                .ifPresent(kind ->
                        add(
                                company,
                                kind,
                                price,
                                step.fromReserved(),
                                Optional.of(lead),
                                "",
                                at,
                                by));
    }

    private BalanceEntry add(
            CompanyId company,
            BalanceEntry.Kind kind,
            BigDecimal amount,
            boolean fromReserved,
            Optional<LeadId> lead,
            String note,
            Instant at,
            String by) {
        return lock.atomically(() -> {
            Balance before = balance(company);
            Balance after = before.after(kind, amount, fromReserved);
            BalanceEntry entry =
                    new BalanceEntry(
                            entries.size() + 1L,
                            company,
                            at,
                            kind,
                            amount,
                            lead,
                            note,
                            by,
                            after.balance(),
                            after.reserved());
            entries.add(entry);
            LedgerAudit.entered(entry).ifPresent(audit::add);
            balances.put(company, after);
            BalanceAlerts.of(
                            company,
                            terms.of(company),
                            before.available(),
                            after.available(),
                            entry.at())
                    .forEach(alerts::tell);
            return entry;
        });
    }

    @Override
    public List<BalanceEntry> statement(CompanyId company, long before, int atMost) {
        return lock.atomically(() ->
                entries.reversed().stream()
                        .filter(entry -> entry.company().equals(company))
                        .filter(entry -> entry.sequence() < before)
                        .limit(atMost)
                        .toList());
    }

    @Override
    public List<BalanceEntry> statement(LeadId lead) {
        return lock.atomically(() ->
                entries.stream().filter(entry -> entry.lead().equals(Optional.of(lead))).toList());
    }

    /** What a request entered. */
    private record Made(String fingerprint, BalanceEntry entry) {}
}
