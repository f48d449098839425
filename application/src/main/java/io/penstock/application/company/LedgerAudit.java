package io.penstock.application.company;

import io.penstock.application.audit.AuditAction;
import io.penstock.application.audit.AuditNote;
import java.util.Optional;

/** Words what the audit trail says of companies' ledgers, alike for every storage. */
public final class LedgerAudit {

    private LedgerAudit() {}

    /** Something was entered; empty where no person did. */
    public static Optional<AuditNote> entered(BalanceEntry entry) {
        return switch (entry.kind()) {
            case DEPOSIT, ADJUSTMENT ->
                    Optional.of(
                            new AuditNote(
                                    entry.at(),
                                    entry.by(),
                                    AuditAction.BALANCE_ENTERED,
                                    "company " + entry.company().value(),
                                    entry.kind().key() + " " + entry.amount().toPlainString()));
            case RESERVE, CHARGE, RELEASE, REFUND -> Optional.empty();
        };
    }
}
