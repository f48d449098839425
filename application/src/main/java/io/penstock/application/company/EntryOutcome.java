package io.penstock.application.company;

/** What came of entering a deposit or an adjustment into a ledger. */
public sealed interface EntryOutcome {

    /** It is entered. */
    record Entered(BalanceEntry entry) implements EntryOutcome {}

    /** The same request entered it before; nothing was entered now. */
    record EnteredBefore(BalanceEntry entry) implements EntryOutcome {}

    /** The request's idempotency key was used before for another entry; nothing was entered. */
    record KeyReused() implements EntryOutcome {}
}
