package io.penstock.application.company;

import java.util.Optional;

/**
 * What becomes of the price of a lead.
 *
 * @param to how it stands afterwards
 * @param entry what the ledger says of it, if anything
 * @param fromReserved whether the amount was reserved until then
 */
public record MoneyStep(MoneyState to, Optional<BalanceEntry.Kind> entry, boolean fromReserved) {
    static MoneyStep none(MoneyState to) {
        return new MoneyStep(to, Optional.empty(), false);
    }

    static MoneyStep entering(MoneyState from, MoneyState to, BalanceEntry.Kind entry) {
        return new MoneyStep(to, Optional.of(entry), from == MoneyState.RESERVED);
    }
}
