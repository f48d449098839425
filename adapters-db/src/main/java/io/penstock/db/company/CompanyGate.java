package io.penstock.db.company;

import io.penstock.application.company.BalanceEntry;
import io.penstock.application.routing.Promises.ActivePromise;
import io.penstock.domain.company.CompanyId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What a transaction may do with a company whose gate it has locked. Not thread-safe. */
public final class CompanyGate {

    private final CompanyId company;
    private final boolean enabled;
    private final Optional<BigDecimal> balanceLimit;
    private Instant lastAssignedAt;
    private BigDecimal balance;
    private BigDecimal reserved;
    private boolean changed;

    CompanyGate(
            CompanyId company,
            boolean enabled,
            Optional<BigDecimal> balanceLimit,
            Instant lastAssignedAt,
            BigDecimal balance,
            BigDecimal reserved) {
        this.company = company;
        this.enabled = enabled;
        this.balanceLimit = balanceLimit;
        this.lastAssignedAt = lastAssignedAt;
        this.balance = balance;
        this.reserved = reserved;
    }

    CompanyId company() {
        return company;
    }

    Instant lastAssignedAt() {
        return lastAssignedAt;
    }

    BigDecimal balance() {
        return balance;
    }

    BigDecimal reserved() {
        return reserved;
    }

    boolean isChanged() {
        return changed;
    }

    /**
     * Whether the company is active. The limit of its newest document counts; the promised one only
     * where there is none.
     */
    public boolean keeps(ActivePromise promise) {
        return enabled
                && promise.above()
                        .map(promised -> balanceLimit.orElse(promised))
                        .map(limit -> balance.subtract(reserved).compareTo(limit) > 0)
                        .orElse(true);
    }

    /** When a lead that is decided at a moment is assigned: never before the one before it. */
    public Instant momentOfAssignment(Instant decidedAt) {
        Instant moment = decidedAt.truncatedTo(ChronoUnit.MILLIS);
        return moment.isBefore(lastAssignedAt) ? lastAssignedAt : moment;
    }

    /** Assigns a lead, and says when it is assigned. */
    public Instant assign(Instant decidedAt) {
        Instant moment = momentOfAssignment(decidedAt);
        if (moment.isAfter(lastAssignedAt)) {
            lastAssignedAt = moment;
            changed = true;
        }
        return moment;
    }

    void enter(BalanceEntry.Kind kind, BigDecimal amount) {
        changed = true;
        switch (kind) {
            case DEPOSIT, ADJUSTMENT, REFUND -> balance = balance.add(amount);
            case RESERVE -> reserved = reserved.add(amount);
            case RELEASE -> reserved = reserved.subtract(amount);
            case CHARGE -> {
                balance = balance.subtract(amount);
                reserved = reserved.subtract(amount);
            }
        }
    }
}
