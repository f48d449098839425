package io.penstock.application.company;

import io.penstock.application.account.ForgetAnswers;
import io.penstock.application.account.RequestIdentity;
import io.penstock.domain.company.CompanyId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * A deposit or an adjustment that is about to be entered.
 *
 * @param company whose ledger it is
 * @param kind deposit or adjustment
 * @param amount more than 0 for a deposit, anything but 0 for an adjustment; in the currency of the
 *     instance
 * @param note what a person reads beside it; may be empty
 * @param at when, cut to the millisecond
 * @param by the name of the API key that makes it
 * @param request which request asks for it, where that may be made again
 */
public record NewEntry(
        CompanyId company,
        BalanceEntry.Kind kind,
        BigDecimal amount,
        String note,
        Instant at,
        String by,
        Optional<RequestIdentity> request) {

    /**
     * Checks it.
     *
     * @throws IllegalArgumentException where only a lead makes entries of that kind
     */
    public NewEntry {
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(request, "request");
        kind.requireByHand();
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** An entry that nobody asks for again. */
    public NewEntry(
            CompanyId company,
            BalanceEntry.Kind kind,
            BigDecimal amount,
            String note,
            Instant at,
            String by) {
        this(company, kind, amount, note, at, by, Optional.empty());
    }

    /** The entry as a request asks for it that may be made again. */
    public NewEntry askedForBy(RequestIdentity identity) {
        return new NewEntry(company, kind, amount, note, at, by, Optional.of(identity));
    }

    /**
     * Whether a request of the same name is another one, since the idempotency key that they share
     * was free again in between.
     *
     * @param enteredAt when the entry of the other one was made
     */
    public boolean isLongAfter(Instant enteredAt) {
        return enteredAt.isBefore(at.minus(ForgetAnswers.KEPT));
    }
}
