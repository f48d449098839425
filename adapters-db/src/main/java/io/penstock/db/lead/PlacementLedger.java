package io.penstock.db.lead;

import io.penstock.application.company.BalanceEffect;
import io.penstock.application.company.BalanceEntry;
import io.penstock.application.company.MoneyState;
import io.penstock.application.company.MoneyStep;
import io.penstock.db.company.LockedCompanies;
import java.math.BigDecimal;
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

    /** Reserves another price for a placement, unless its money is settled. */
    Placement reprice(Placement placement, BigDecimal price) {
        if (!placement.money().isOpen()) {
            return placement;
        }
        apply(BalanceEffect.RELEASE, placement);
        Placement repriced = placement.with(price);
        PlacementRows.setPrice(handle, repriced);
        repriced.price()
                .ifPresent(amount ->
                        companies.enter(
                                repriced.company(),
                                BalanceEntry.Kind.RESERVE,
                                amount,
                                false,
                                repriced.lead(),
                                at,
                                by));
        return repriced;
    }

    /** Enters an effect, and says what became of the price. */
    MoneyState apply(BalanceEffect effect, Placement placement) {
        MoneyStep step = placement.money().after(effect);
        step.entry()
                .ifPresent(kind ->
                        companies.enter(
                                placement.company(),
                                kind,
                                placement.price().orElseThrow(),
                                step.fromReserved(),
                                placement.lead(),
                                at,
                                by));
        if (step.to() != placement.money()) {
            PlacementRows.setMoney(handle, placement, step.to());
        }
        return step.to();
    }
}
