package io.penstock.db.company;

import io.penstock.application.company.BalanceEntry;
import io.penstock.application.company.CompanyLedger.Balance;
import io.penstock.application.company.CompanyTerms;
import io.penstock.application.routing.Promises.ActivePromise;
import io.penstock.db.cap.CapChanges;
import io.penstock.db.cap.GateCounts;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.status.LeadStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What a transaction may do with a company whose gate it has locked. Not thread-safe. */
public final class CompanyGate {

    private final CompanyId company;
    private final CompanyTerms terms;
    private final long version;
    private final long openBefore;
    private Instant lastAssignedAt;
    private Balance balance;
    private GateCounts counts;
    private Instant expected = Instant.EPOCH;
    private boolean changed;
    private boolean changedBeyondLeads;

    CompanyGate(GateState state) {
        this.company = state.company();
        this.terms = state.terms();
        this.version = state.version();
        this.openBefore = state.counts().openLeads();
        this.lastAssignedAt = state.lastAssignedAt();
        this.balance = state.balance();
        this.counts = state.counts();
    }

    CompanyId company() {
        return company;
    }

    CompanyTerms terms() {
        return terms;
    }

    /** The version that it had before this transaction. */
    long version() {
        return version;
    }

    /** What its row says when it is written under a new version. */
    GateState leave(long newVersion) {
        return new GateState(company, terms, lastAssignedAt, balance, counts, newVersion);
    }

    Instant lastAssignedAt() {
        return lastAssignedAt;
    }

    Balance balance() {
        return balance;
    }

    /** How many more leads are open than before; of one that has only got more leads. */
    long moreLeads() {
        return counts.openLeads() - openBefore;
    }

    /** What the gate knows of the company's counts. */
    public GateCounts counts() {
        return counts;
    }

    boolean isChanged() {
        return changed;
    }

    /** Whether it is changed by leads alone, and neither its money nor its stamp is. */
    boolean hasOnlyMoreLeads() {
        return changed && !changedBeyondLeads;
    }

    /**
     * Whether the company is still active, as it was promised.
     *
     * @param meanwhile what is to be reserved of its balance before
     */
    public boolean keeps(ActivePromise promise, BigDecimal meanwhile) {
        return terms.enabled()
                && promise.above()
                        .map(limit -> balance.available().subtract(meanwhile).compareTo(limit) > 0)
                        .orElse(true);
    }

    /** Says when a lead is decided that this transaction may assign. */
    void expect(Instant decidedAt) {
        expected = later(decidedAt.truncatedTo(ChronoUnit.MILLIS), expected);
    }

    /**
     * When a lead that is decided at a moment is assigned: never before the one before it, nor
     * before the last that is expected.
     */
    public Instant momentOfAssignment(Instant decidedAt) {
        return later(later(decidedAt.truncatedTo(ChronoUnit.MILLIS), expected), lastAssignedAt);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /** Assigns a lead, and says when it is assigned. */
    public Instant assign(Instant decidedAt) {
        lastAssignedAt = momentOfAssignment(decidedAt);
        changed = true;
        return lastAssignedAt;
    }

    /** Counts a lead that was assigned. */
    void count(Instant assignedAt, LeadStatus status, CapChanges closed) {
        counts = counts.count(company, assignedAt, status, closed);
        changed = true;
    }

    /** Says that the company's rows in the table of counts change. */
    void stampCounts(long stamp) {
        counts = counts.withStamp(stamp);
        changed = true;
        changedBeyondLeads = true;
    }

    void enter(BalanceEntry.Kind kind, BigDecimal amount, boolean fromReserved) {
        balance = balance.after(kind, amount, fromReserved);
        changed = true;
        changedBeyondLeads = true;
    }
}
