package io.penstock.application.company;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * An entry of a company's ledger. Entries are added and never changed.
 *
 * @param sequence counts the entries of all companies, later ones being higher
 * @param company whose ledger it is
 * @param at when, cut to the millisecond
 * @param kind what it is
 * @param amount more than 0, but of either sign for an adjustment; in the currency of the instance
 * @param lead the lead that it concerns
 * @param note what a person reads beside it; may be empty
 * @param by the name of the API key that made it, or {@code penstock}
 * @param balance the balance after it
 * @param reserved how much of the balance is reserved after it
 */
public record BalanceEntry(
        long sequence,
        CompanyId company,
        Instant at,
        Kind kind,
        BigDecimal amount,
        Optional<LeadId> lead,
        String note,
        String by,
        BigDecimal balance,
        BigDecimal reserved) {

    /** What an entry does. */
    public enum Kind {
        /** The company paid in: the balance grows. */
        DEPOSIT,
        /** A lead was assigned: its price is reserved. */
        RESERVE,
        /**
         * A lead was accepted: its price leaves the balance, and what was reserved of it is free.
         */
        CHARGE,
        /** A lead was not accepted, or moved on: its price is free again. */
        RELEASE,
        /** A lead that was charged came back: its price returns to the balance. */
        REFUND,
        /** A person corrected the balance. */
        ADJUSTMENT;

        /**
         * Requires that a person makes such entries, rather than a lead.
         *
         * @throws IllegalArgumentException where only a lead does
         */
        public void requireByHand() {
            if (this != DEPOSIT && this != ADJUSTMENT) {
                throw new IllegalArgumentException(
                        "Only a lead makes an entry of the kind " + this + ".");
            }
        }

        /** The kind's name in the API. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public BalanceEntry {
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(by, "by");
        at = at.truncatedTo(ChronoUnit.MILLIS);
        if (amount.signum() == 0 || (amount.signum() < 0 && kind != Kind.ADJUSTMENT)) {
            throw new IllegalArgumentException("The amount of an entry is more than 0.");
        }
    }

    /** What can be spent after it. */
    public BigDecimal available() {
        return balance.subtract(reserved);
    }
}
