package io.penstock.db.lead;

import io.penstock.application.company.BalanceEffect;
import io.penstock.application.company.BalanceEntry.Kind;
import io.penstock.db.company.LockedCompanies;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Enters what becomes of the price of leads into the ledgers of companies. Not thread-safe. */
final class PlacementLedger {

    private final Handle handle;
    private final LockedCompanies companies;
    private final Instant at;
    private final String by;

    PlacementLedger(Handle handle, LockedCompanies companies, Instant at, String by) {
        this.handle = handle;
        this.companies = companies;
        this.at = at;
        this.by = by;
    }

    /** Enters an effect, and says what became of the price. */
    PlacementMoney apply(BalanceEffect effect, Placement placement) {
        return switch (effect) {
            case NONE -> placement.money();
            case CHARGE -> charge(placement);
            case RELEASE -> release(placement);
            case REFUND -> refund(placement);
        };
    }

    private PlacementMoney charge(Placement placement) {
        return placement.money() == PlacementMoney.RESERVED
                ? enter(Kind.CHARGE, placement, PlacementMoney.CHARGED)
                : placement.money();
    }

    private PlacementMoney release(Placement placement) {
        return placement.money() == PlacementMoney.RESERVED
                ? enter(Kind.RELEASE, placement, PlacementMoney.RELEASED)
                : placement.money();
    }

    private PlacementMoney refund(Placement placement) {
        return switch (placement.money()) {
            case RESERVED -> enter(Kind.RELEASE, placement, PlacementMoney.REFUNDED);
            case CHARGED -> enter(Kind.REFUND, placement, PlacementMoney.REFUNDED);
            case RELEASED -> set(placement, PlacementMoney.REFUNDED);
            case NONE, REFUNDED -> placement.money();
        };
    }

    private PlacementMoney enter(Kind kind, Placement placement, PlacementMoney money) {
        companies.enter(
                placement.company(),
                kind,
                placement.price().orElseThrow(),
                placement.lead(),
                at,
                by);
        return set(placement, money);
    }

    private PlacementMoney set(Placement placement, PlacementMoney money) {
        PlacementRows.setMoney(handle, placement, money);
        return money;
    }
}
