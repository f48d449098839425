package io.penstock.db.company;

import io.penstock.application.company.BalanceAlerts;
import io.penstock.application.company.BalanceEntry;
import io.penstock.application.company.CompanyLedger.Balance;
import io.penstock.application.report.Alert;
import io.penstock.db.cap.CapChanges;
import io.penstock.db.cap.GateCounts;
import io.penstock.db.report.AlertRows;
import io.penstock.db.storage.Pipeline;
import io.penstock.db.storage.SqlTrouble;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.status.LeadStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * The companies that a transaction has locked until it ends: no other counts, assigns or spends for
 * them meanwhile. Instead of locking them at once it may assume that their gates are as they are
 * remembered; they are then locked when they are written, which fails where they are not. Not
 * thread-safe.
 */
public final class LockedCompanies {

    private final Pipeline pipeline;
    private final Optional<KnownGates> known;
    private final boolean assumed;
    private final Map<CompanyId, CompanyGate> gates = new HashMap<>();
    private final CapChanges counts = new CapChanges();
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final List<Alert.Notice> notices = new ArrayList<>();

    private LockedCompanies(Pipeline pipeline, Optional<KnownGates> known, boolean assumed) {
        this.pipeline = pipeline;
        this.known = known;
        this.assumed = assumed;
    }

    /** Locks companies in their order, so that no two transactions wait in a ring. */
    public static LockedCompanies lock(Handle handle, NavigableSet<CompanyId> companies) {
        return lock(Pipeline.of(handle), companies, Optional.empty());
    }

    /**
     * Locks companies likewise, behind all that is in a pipeline of the transaction.
     *
     * @param known what remembers their gates as they are found and left, if anything does
     */
    public static LockedCompanies lock(
            Pipeline pipeline, NavigableSet<CompanyId> companies, Optional<KnownGates> known) {
        LockedCompanies locked = new LockedCompanies(pipeline, known, false);
        if (!companies.isEmpty()) {
            locked.lock(companies);
        }
        return locked;
    }

    /**
     * Assumes that the gates of companies are as they are remembered, where that can be relied
     * upon. It is of use only if it is kept: see {@link #isAssumptionKept}.
     */
    public static Optional<LockedCompanies> assume(
            Pipeline pipeline, NavigableSet<CompanyId> companies, KnownGates known) {
        if (!pipeline.isTogether()) {
            return Optional.empty();
        }
        return known.reliable(companies)
                .map(gates -> {
                    LockedCompanies assumed =
                            new LockedCompanies(pipeline, Optional.of(known), true);
                    assumed.add(gates);
                    return assumed;
                });
    }

    private void lock(NavigableSet<CompanyId> companies) {
        add(GateRows.lock(pipeline, companies));
        NavigableSet<CompanyId> missing = new TreeSet<>(companies);
        missing.removeAll(gates.keySet());
        if (!missing.isEmpty()) {
            GateRows.open(pipeline.handle(), missing);
            add(GateRows.lock(pipeline, missing));
        }
    }

    private void add(List<GateState> states) {
        states.forEach(state -> gates.put(state.company(), new CompanyGate(state)));
        if (!assumed) {
            known.ifPresent(memory -> memory.compare(states));
        }
    }

    /**
     * The gate of a company.
     *
     * @throws IllegalStateException when the company is not locked
     */
    public CompanyGate gate(CompanyId company) {
        CompanyGate gate = gates.get(company);
        if (gate == null) {
            throw new IllegalStateException("Company " + company + " is not locked.");
        }
        return gate;
    }

    /**
     * Says when the last of the leads is decided that this transaction may assign. All of them are
     * assigned at the same moment, so that what counts at it is counted once.
     */
    public void expect(Instant decidedAt) {
        gates.values().forEach(gate -> gate.expect(decidedAt));
    }

    /** Counts a lead that a company got at a moment, and which has this status. */
    public void count(CompanyId company, Instant assignedAt, LeadStatus status) {
        gate(company).count(assignedAt, status, counts);
    }

    /** Counts a lead no longer: in the table, for the gate only counts what comes. */
    public void uncount(CompanyId company, Instant assignedAt, LeadStatus status) {
        counts.uncount(company, assignedAt, status);
    }

    /**
     * Whether one statement writes all that was assumed: every company has got leads, nothing else
     * about them has changed, and they got them at the same moment.
     */
    public boolean isAssumptionKept() {
        return counts.companies().isEmpty()
                && gates.values().stream().allMatch(CompanyGate::hasOnlyMoreLeads)
                && GateRows.areAlike(gates.values());
    }

    /** Writes the counts, where they are to be read before the rest is written. */
    public void writeCounts() {
        Set<CompanyId> changed = counts.companies();
        if (!changed.isEmpty()) {
            changed.forEach(company -> gate(company).stampCounts(GateCounts.newStamp()));
            counts.write(pipeline.handle());
        }
    }

    /**
     * Enters into the ledger what a lead does to the money of its company.
     *
     * @param fromReserved whether the amount was reserved until then; of a charge or release
     */
    public void enter(
            CompanyId company,
            BalanceEntry.Kind kind,
            BigDecimal amount,
            boolean fromReserved,
            LeadId lead,
            Instant at,
            String by) {
        entries.add(entry(company, kind, amount, fromReserved, Optional.of(lead), "", at, by));
    }

    LedgerEntry entry(
            CompanyId company,
            BalanceEntry.Kind kind,
            BigDecimal amount,
            boolean fromReserved,
            Optional<LeadId> lead,
            String note,
            Instant at,
            String by) {
        CompanyGate gate = gate(company);
        Balance before = gate.balance();
        gate.enter(kind, amount, fromReserved);
        Balance after = gate.balance();
        notices.addAll(
                BalanceAlerts.of(company, gate.terms(), before.available(), after.available(), at));
        return new LedgerEntry(
                company, at, kind, amount, lead, note, by, after.balance(), after.reserved());
    }

    /** Has operators told of something when the rest is written. */
    public void tell(Alert.Notice notice) {
        notices.add(notice);
    }

    /**
     * Writes the counts, the ledger, the alerts and the gates; called once, when everything is
     * done.
     *
     * @throws IllegalStateException when gates were assumed and more is to be written than that
     */
    public void write() {
        long version = GateState.newVersion();
        List<CompanyGate> changed = gates.values().stream().filter(CompanyGate::isChanged).toList();
        if (assumed) {
            AlertRows.insert(pipeline, notices);
            writeAssumed(version);
        } else {
            writeCounts();
            LedgerRows.insert(pipeline, entries);
            AlertRows.insert(pipeline, notices);
            GateRows.write(pipeline, changed, version);
        }
        pipeline.flush();
        known.ifPresent(
                memory -> memory.leave(changed.stream().map(gate -> gate.leave(version)).toList()));
    }

    private void writeAssumed(long version) {
        if (!isAssumptionKept()) {
            throw new IllegalStateException("Gates are assumed that are not written whole.");
        }
        try {
            if (!GateRows.writeUnlocked(pipeline, List.copyOf(gates.values()), version)) {
                throw SqlTrouble.collision("A company's gate is not as it was left.");
            }
        } catch (RuntimeException e) {
            known.ifPresent(memory -> memory.doubt(gates.keySet()));
            throw e;
        }
    }
}
