package io.penstock.application.company;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.concurrency.Simultaneously;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link CompanyLedger} does; each test begins with an empty storage. */
public interface CompanyLedgerContract extends LedgerAssertions {
    CompanyId COMPANY = new CompanyId(5);

    private BalanceEntry adjust(String amount, String note) {
        return entered(
                ledger().enter(
                                new NewEntry(
                                        COMPANY,
                                        BalanceEntry.Kind.ADJUSTMENT,
                                        new BigDecimal(amount),
                                        note,
                                        NOON,
                                        "Анна")));
    }

    private List<BalanceEntry> statement(long before, int atMost) {
        return ledger().statement(COMPANY, before, atMost);
    }

    @Test
    default void balanceShouldBeZeroWhenNothingWasEntered() {
        assertBalance(5, "0", "0");
        assertThat(statement(Long.MAX_VALUE, 10)).isEmpty();
        assertThat(ledger().statement(new LeadId("nobody"))).isEmpty();
    }

    @Test
    default void enterShouldKeepTheRunningBalance() {
        deposit(5, "100.0001");
        deposit(6, "7");
        BalanceEntry adjusted = adjust("-150.5", "исправлено");

        assertBalance(5, "-50.4999", "0");
        assertThat(adjusted.balance()).isEqualByComparingTo("-50.4999");
        assertThat(adjusted.reserved()).isEqualByComparingTo("0");
        assertThat(adjusted.company()).isEqualTo(COMPANY);
        assertThat(adjusted.kind()).isEqualTo(BalanceEntry.Kind.ADJUSTMENT);
        assertThat(adjusted.amount()).isEqualByComparingTo("-150.5");
        assertThat(adjusted.lead()).isEqualTo(Optional.empty());
        assertThat(adjusted.note()).isEqualTo("исправлено");
        assertThat(adjusted.at()).isEqualTo(NOON);
        assertThat(adjusted.by()).isEqualTo("Анна");
    }

    @Test
    default void statementShouldGiveTheNewestFirstAPageAtATime() {
        List<Long> sequences = new ArrayList<>();
        for (int number = 1; number <= 5; number++) {
            sequences.add(deposit(5, String.valueOf(number)).sequence());
            deposit(6, "1");
        }

        assertThat(sequences).isSorted().doesNotHaveDuplicates();
        assertThat(statement(Long.MAX_VALUE, 2))
                .extracting(BalanceEntry::sequence)
                .containsExactly(sequences.get(4), sequences.get(3));
        assertThat(statement(sequences.get(3), 9))
                .extracting(BalanceEntry::sequence)
                .containsExactly(sequences.get(2), sequences.get(1), sequences.get(0));
    }

    @Test
    default void enterShouldLoseNothingWhenManyThreadsCompete() {
        Simultaneously.run(
                8,
                _ ->
                        () -> {
                            for (int number = 0; number < 25; number++) {
                                deposit(5, "0.01");
                            }
                            return true;
                        });

        assertBalance(5, "2", "0");
        List<BalanceEntry> newestFirst = statement(Long.MAX_VALUE, 1000);
        assertThat(newestFirst).hasSize(200);
        for (int place = 0; place < 200; place++) {
            assertThat(newestFirst.get(place).balance())
                    .isEqualByComparingTo(BigDecimal.valueOf(200 - place, 2));
        }
    }
}
