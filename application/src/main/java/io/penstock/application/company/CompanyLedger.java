package io.penstock.application.company;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import java.math.BigDecimal;
import java.util.List;

/**
 * The port to the ledgers of companies. Reservations, charges, releases and refunds are entered by
 * the ports that change leads, in the same transaction.
 *
 * <p>Implementations are called from many threads and programs at once, and throw {@link
 * io.penstock.application.storage.StorageUnavailableException} when storage is away.
 */
public interface CompanyLedger {

    /** What a company has, 0 where nothing was ever entered. */
    Balance balance(CompanyId company);

    /**
     * What a company has.
     *
     * @param balance what it has, which may be negative
     * @param reserved how much of it is reserved for leads that are not accepted yet, 0 or more
     */
    record Balance(BigDecimal balance, BigDecimal reserved) {

        public static final Balance ZERO = new Balance(BigDecimal.ZERO, BigDecimal.ZERO);

        /** What can be spent. */
        public BigDecimal available() {
            return balance.subtract(reserved);
        }

        /**
         * What the company has after an entry.
         *
         * @param fromReserved whether the amount was reserved until then; of a charge or release
         */
        public Balance after(BalanceEntry.Kind kind, BigDecimal amount, boolean fromReserved) {
            BigDecimal freed = fromReserved ? amount : BigDecimal.ZERO;
            return switch (kind) {
                case DEPOSIT, ADJUSTMENT, REFUND -> new Balance(balance.add(amount), reserved);
                case RESERVE -> new Balance(balance, reserved.add(amount));
                case CHARGE -> new Balance(balance.subtract(amount), reserved.subtract(freed));
                case RELEASE -> new Balance(balance, reserved.subtract(freed));
            };
        }
    }

    /**
     * Enters a deposit or an adjustment. One that names its request is entered once for as long as
     * {@link io.penstock.application.account.ForgetAnswers#KEPT}, however often it is asked for,
     * whoever dies meanwhile, and from however many programs at once.
     *
     * @throws io.penstock.application.storage.OutcomeUnknownException when it may have been entered
     */
    EntryOutcome enter(NewEntry entry);

    /**
     * The entries of a company, newest first.
     *
     * @param before only those with a lower sequence
     * @param atMost how many, 1 or more
     */
    List<BalanceEntry> statement(CompanyId company, long before, int atMost);

    /** The entries that concern a lead, of whichever company, oldest first. */
    List<BalanceEntry> statement(LeadId lead);
}
