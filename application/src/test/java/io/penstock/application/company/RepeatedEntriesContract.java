package io.penstock.application.company;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.account.ForgetAnswers;
import io.penstock.application.account.RequestIdentity;
import io.penstock.application.audit.AuditQuery;
import io.penstock.application.audit.AuditTrail;
import io.penstock.application.concurrency.Simultaneously;
import io.penstock.domain.company.CompanyId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link CompanyLedger} does when it is asked for the same entry again. */
public interface RepeatedEntriesContract extends LedgerAssertions {

    AuditTrail audit();

    private static NewEntry entry(String request, String fingerprint, Instant at) {
        return new NewEntry(
                        new CompanyId(5),
                        BalanceEntry.Kind.DEPOSIT,
                        new BigDecimal("12.5"),
                        "Счёт 7",
                        at,
                        "admin")
                .askedForBy(new RequestIdentity(request, fingerprint));
    }

    private EntryOutcome enter(String request, String fingerprint) {
        return ledger().enter(entry(request, fingerprint, NOON));
    }

    private static BalanceEntry enteredBefore(EntryOutcome outcome) {
        assertThat(outcome).isInstanceOf(EntryOutcome.EnteredBefore.class);
        return ((EntryOutcome.EnteredBefore) outcome).entry();
    }

    @Test
    default void enterShouldFindWhatTheSameRequestEntered() {
        BalanceEntry first = entered(enter("one", "a"));
        deposit(5, "1");
        BalanceEntry again = enteredBefore(ledger().enter(entry("one", "a", NOON.plusSeconds(60))));

        assertThat(again)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(first);
        assertBalance(5, "13.5", "0");
        assertThat(ledger().statement(new CompanyId(5), Long.MAX_VALUE, 10)).hasSize(2);
        assertThat(audit().find(AuditQuery.ALL, Long.MAX_VALUE, 10)).hasSize(2);
    }

    @Test
    default void enterShouldNotTakeAKeyForSomethingElse() {
        entered(enter("one", "a"));

        assertThat(enter("one", "b")).isEqualTo(new EntryOutcome.KeyReused());
        enteredBefore(enter("one", "a"));
        assertBalance(5, "12.5", "0");
        assertThat(audit().find(AuditQuery.ALL, Long.MAX_VALUE, 10)).hasSize(1);
    }

    @Test
    default void enterShouldTellOneRequestFromAnother() {
        entered(enter("one", "a"));
        entered(enter("One", "a"));
        deposit(5, "1");
        deposit(5, "1");

        assertBalance(5, "27", "0");
    }

    @Test
    default void enterShouldEnterOnceWhenTwinsCompete() {
        List<EntryOutcome> outcomes =
                Simultaneously.run(
                        8,
                        thread ->
                                () -> {
                                    deposit(thread + 1, "1");
                                    return enter("one", "a");
                                });

        assertThat(outcomes).filteredOn(EntryOutcome.Entered.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .extracting(RepeatedEntriesContract::sequence)
                .containsOnly(sequence(outcomes.getFirst()));
        assertBalance(5, "13.5", "0");
    }

    private static long sequence(EntryOutcome outcome) {
        return outcome instanceof EntryOutcome.Entered(BalanceEntry entry)
                ? entry.sequence()
                : enteredBefore(outcome).sequence();
    }

    @Test
    default void enterShouldEnterAgainWhenTheKeyIsFreeAgain() {
        Instant lastMoment = NOON.plus(ForgetAnswers.KEPT);
        BalanceEntry first = entered(enter("one", "a"));
        enteredBefore(ledger().enter(entry("one", "a", lastMoment)));

        BalanceEntry second = entered(ledger().enter(entry("one", "b", lastMoment.plusMillis(1))));

        assertThat(second.sequence()).isGreaterThan(first.sequence());
        assertThat(enteredBefore(ledger().enter(entry("one", "b", lastMoment.plusMillis(2)))))
                .extracting(BalanceEntry::sequence)
                .isEqualTo(second.sequence());
        assertBalance(5, "25", "0");
        assertThat(ledger().statement(new CompanyId(5), Long.MAX_VALUE, 10)).hasSize(2);
    }
}
