package io.penstock.db.company;

import io.penstock.application.company.BalanceEntry;
import io.penstock.db.storage.StoredNames;

/** The names by which the database keeps what entries of ledgers do. */
final class LedgerNames {

    static final StoredNames<BalanceEntry.Kind> KINDS =
            new StoredNames<>(
                    BalanceEntry.Kind.class,
                    kind ->
                            switch (kind) {
                                case DEPOSIT -> "deposit";
                                case RESERVE -> "reserve";
                                case CHARGE -> "charge";
                                case RELEASE -> "release";
                                case REFUND -> "refund";
                                case ADJUSTMENT -> "adjustment";
                            });

    private LedgerNames() {}
}
