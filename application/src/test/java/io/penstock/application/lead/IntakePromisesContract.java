package io.penstock.application.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.company.BalanceEntry;
import io.penstock.application.company.CompanyLedger;
import io.penstock.application.company.NewEntry;
import io.penstock.application.concurrency.Simultaneously;
import io.penstock.application.configuration.ConfigurationChange;
import io.penstock.application.configuration.ConfigurationStore;
import io.penstock.application.configuration.DocumentChange;
import io.penstock.application.configuration.DocumentKey;
import io.penstock.application.configuration.DocumentKind;
import io.penstock.application.routing.BrokenPromise;
import io.penstock.domain.cap.CapPeriod;
import io.penstock.domain.cap.CapType;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.company.CompanyId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link LeadIntake} promises beside caps; each test begins with an empty storage. */
public interface IntakePromisesContract extends ChangedLeads {
    CompanyId COMPANY = new CompanyId(5);

    CompanyLedger ledger();

    ConfigurationStore configuration();

    private void saveCompany(boolean enabled) {
        configuration()
                .save(
                        new ConfigurationChange(
                                configuration().revision(),
                                List.of(
                                        new DocumentChange.Put(
                                                new DocumentKey(
                                                        DocumentKind.COMPANY, COMPANY.value()),
                                                Map.of("name", "Five", "enabled", enabled))),
                                LeadFixture.NOON,
                                "admin"));
    }

    private void deposit(String amount) {
        ledger().enter(
                        new NewEntry(
                                COMPANY,
                                BalanceEntry.Kind.DEPOSIT,
                                new BigDecimal(amount),
                                "",
                                LeadFixture.NOON,
                                "admin"));
    }

    private static IntakeOutcome inactive() {
        return new IntakeOutcome.PromiseBroken(new BrokenPromise.Inactive(COMPANY));
    }

    private IntakeOutcome take(LeadFixture fixture, String limit) {
        return intake().take(fixture.promisingAbove(limit).build());
    }

    @Test
    default void takeShouldRefuseWhenTheCompanyIsDisabled() {
        saveCompany(false);
        NewLead lead = LeadFixture.lead().promisingEnabled().build();

        assertThat(intake().take(lead)).isEqualTo(inactive());
        assertThat(leads().find(lead.lead().id())).isEmpty();

        saveCompany(true);

        assertThat(intake().take(lead)).isInstanceOf(IntakeOutcome.Stored.class);
    }

    @Test
    default void takeShouldGiveADisabledCompanyWhatIsNotPromised() {
        saveCompany(false);

        assertThat(intake().take(LeadFixture.lead().build()))
                .isInstanceOf(IntakeOutcome.Stored.class);
    }

    @Test
    default void takeShouldCountACompanyThatWasNeverSavedAsEnabled() {
        assertThat(intake().take(LeadFixture.lead().promisingEnabled().build()))
                .isInstanceOf(IntakeOutcome.Stored.class);
    }

    @Test
    default void takeShouldRefuseWhenTheBalanceIsNotAboveTheLimit() {
        assertThat(take(LeadFixture.lead(), "0")).isEqualTo(inactive());

        deposit("10");

        assertThat(take(LeadFixture.lead(), "10")).isEqualTo(inactive());
        assertThat(take(LeadFixture.lead(), "9.9999")).isInstanceOf(IntakeOutcome.Stored.class);
        assertThat(take(LeadFixture.lead().withCompany(6), "-0.5"))
                .isInstanceOf(IntakeOutcome.Stored.class);
    }

    @Test
    default void takeShouldReserveThePriceAtOnce() {
        deposit("10");
        NewLead lead = LeadFixture.lead().priced("4.25").build();

        intake().take(lead);

        assertThat(ledger().balance(COMPANY).balance()).isEqualByComparingTo("10");
        assertThat(ledger().balance(COMPANY).reserved()).isEqualByComparingTo("4.25");
        assertThat(ledger().statement(lead.lead().id()))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.kind()).isEqualTo(BalanceEntry.Kind.RESERVE);
                    assertThat(entry.amount()).isEqualByComparingTo("4.25");
                    assertThat(entry.company()).isEqualTo(COMPANY);
                    assertThat(entry.lead()).isEqualTo(Optional.of(lead.lead().id()));
                    assertThat(entry.at()).isEqualTo(LeadFixture.NOON);
                    assertThat(entry.by()).isEqualTo(LeadEvent.PENSTOCK);
                });
    }

    @Test
    default void takeShouldReserveNothingWhenItStoresNothing() {
        CompanyCap cap = LeadFixture.cap(5, CapPeriod.ANY, CapType.ANY, 1);
        intake().take(LeadFixture.lead().build());

        intake().take(LeadFixture.lead().promising(cap).priced("4").build());

        assertThat(ledger().balance(COMPANY).reserved()).isZero();
        assertThat(ledger().statement(COMPANY, Long.MAX_VALUE, 9)).isEmpty();
    }

    @Test
    default void takeShouldSpendABalanceExactlyWhenManyThreadsCompete() {
        deposit("10");

        List<IntakeOutcome> outcomes =
                Simultaneously.run(
                        16,
                        _ -> {
                            LeadFixture lead = LeadFixture.lead().priced("2.50");
                            return () -> take(lead, "0");
                        });

        assertThat(outcomes).filteredOn(IntakeOutcome.Stored.class::isInstance).hasSize(4);
        assertThat(outcomes).filteredOn(inactive()::equals).hasSize(12);
        assertThat(ledger().balance(COMPANY).available()).isZero();
    }

    @Test
    default void takeShouldNeverAssignEarlierThanTheCompanysLastLead() {
        CompanyCap cap = LeadFixture.cap(5, CapPeriod.LAST_24_HOURS, CapType.ANY, 2);
        Duration day = Duration.ofHours(24);
        take(LeadFixture.lead());
        take(LeadFixture.lead().at(LeadFixture.NOON.plus(day)));

        // At its own moment there would be two in the period already.
        LeadFixture overtaken = LeadFixture.lead().at(LeadFixture.NOON.plus(day).minusMillis(1));

        assertThat(intake().take(overtaken.promising(cap).build()))
                .isInstanceOf(IntakeOutcome.Stored.class);
        assertThat(intake().take(LeadFixture.lead().promising(cap).build()))
                .isEqualTo(new IntakeOutcome.PromiseBroken(new BrokenPromise.CapReached(cap)));
    }
}
