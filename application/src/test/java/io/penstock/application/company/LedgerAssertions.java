package io.penstock.application.company;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import java.math.BigDecimal;
import java.time.Instant;

/** What the contracts of money share. */
public interface LedgerAssertions {
    Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    CompanyLedger ledger();

    /** Pays into a company's balance. */
    default BalanceEntry deposit(int company, String amount) {
        return entered(
                ledger().enter(
                                new NewEntry(
                                        new CompanyId(company),
                                        BalanceEntry.Kind.DEPOSIT,
                                        new BigDecimal(amount),
                                        "",
                                        NOON,
                                        "admin")));
    }

    /** Requires that something was entered now. */
    default BalanceEntry entered(EntryOutcome outcome) {
        assertThat(outcome).isInstanceOf(EntryOutcome.Entered.class);
        return ((EntryOutcome.Entered) outcome).entry();
    }

    /** Requires that a company has so much, and so much of it reserved. */
    default void assertBalance(int company, String balance, String reserved) {
        CompanyLedger.Balance found = ledger().balance(new CompanyId(company));
        assertThat(found.balance()).as("balance").isEqualByComparingTo(balance);
        assertThat(found.reserved()).as("reserved").isEqualByComparingTo(reserved);
    }

    /** Requires that exactly these entries concern a lead, in this order. */
    default void assertStatement(LeadId lead, BalanceEntry.Kind... kinds) {
        assertThat(ledger().statement(lead)).extracting(BalanceEntry::kind).containsExactly(kinds);
    }
}
