package io.penstock.db.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.company.BalanceEntry;
import io.penstock.application.company.CompanyTerms;
import io.penstock.application.company.NewEntry;
import io.penstock.application.concurrency.Simultaneously;
import io.penstock.application.lead.IntakeOutcome;
import io.penstock.application.lead.LeadChangeFixture;
import io.penstock.application.lead.LeadFixture;
import io.penstock.application.lead.LeadIntake;
import io.penstock.application.lead.NewLead;
import io.penstock.application.routing.BrokenPromise;
import io.penstock.db.Invariants;
import io.penstock.db.company.GateRows;
import io.penstock.db.company.JdbiCompanyLedger;
import io.penstock.db.storage.Database;
import io.penstock.domain.cap.CapPeriod;
import io.penstock.domain.cap.CapType;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.status.LeadStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A program that relies on the gates as it left them, and what becomes of them meanwhile. */
interface RememberedGatesContract {

    IntakeOutcome TAKEN = new IntakeOutcome.Stored(Optional.empty());

    /** How many leads have a company's gate relied upon, and a few more. */
    int LEADS = 12;

    /** In it an intake takes enough leads to rely on a gate again. */
    Duration PAUSE = Duration.ofMillis(25);

    Database database();

    /**
     * A program that has taken leads for companies 5 and 6, the first of them in a minute before,
     * so that the table of their counts says something that can be remembered.
     */
    private RememberingProgram used() {
        RememberingProgram program = new RememberingProgram(database());
        for (int lead = 0; lead < LEADS; lead++) {
            Instant at = lead == 0 ? LeadFixture.NOON.minusSeconds(60) : LeadFixture.NOON;
            assertThat(program.take(LeadFixture.lead().at(at).promising(any(5, LEADS)).build()))
                    .isEqualTo(TAKEN);
            assertThat(
                            program.take(
                                    LeadFixture.lead()
                                            .at(at)
                                            .withCompany(6)
                                            .promising(any(6, LEADS))
                                            .build()))
                    .isEqualTo(TAKEN);
        }
        return program;
    }

    private static CompanyCap any(int company, long count) {
        return LeadFixture.cap(company, CapPeriod.ANY, CapType.ANY, count);
    }

    private static NewLead promising(CompanyCap cap) {
        return LeadFixture.lead().promising(cap).build();
    }

    private static IntakeOutcome full(CompanyCap cap) {
        return new IntakeOutcome.PromiseBroken(new BrokenPromise.CapReached(cap));
    }

    private static IntakeOutcome inactive() {
        return new IntakeOutcome.PromiseBroken(new BrokenPromise.Inactive(new CompanyId(5)));
    }

    @Test
    default void leadsOfAnotherProgramShouldCount() {
        RememberingProgram program = used();
        new RememberingProgram(database()).take(LeadFixture.lead().build());
        CompanyCap cap = any(5, LEADS + 2);

        assertThat(program.take(promising(cap))).isEqualTo(TAKEN);
        assertThat(program.take(promising(cap))).isEqualTo(full(cap));
        Invariants.checkLeads(database(), 5, LEADS + 2);
    }

    @Test
    default void leadsThatWereRolledBackShouldNotCount() {
        RememberingProgram program = used();
        program.takeInVain(LeadFixture.lead().build());
        CompanyCap cap = any(5, LEADS + 1);

        assertThat(program.take(promising(cap))).isEqualTo(TAKEN);
        assertThat(program.take(promising(cap))).isEqualTo(full(cap));
        Invariants.checkLeads(database(), 5, LEADS + 1);
    }

    @Test
    default void roomThatBecameFreeShouldBeFound() {
        RememberingProgram program = used();
        NewLead last = LeadFixture.lead().build();
        program.take(last);
        CompanyCap cap = LeadFixture.cap(5, CapPeriod.DAY, CapType.VALID, LEADS + 1);
        assertThat(program.take(promising(cap))).isEqualTo(full(cap));
        change(last, LeadStatus.TRASH);

        assertThat(program.take(promising(cap))).isEqualTo(TAKEN);
        assertThat(program.take(promising(cap))).isEqualTo(full(cap));
    }

    private void change(NewLead lead, LeadStatus status) {
        new JdbiLeadChanges(database())
                .change(
                        LeadChangeFixture.change(
                                        new JdbiLeads(database())
                                                .find(lead.lead().id())
                                                .orElseThrow())
                                .to(status)
                                .build());
    }

    @Test
    default void aCompanyThatWasDisabledShouldGetNothing() {
        RememberingProgram program = used();
        assertThat(program.take(LeadFixture.lead().promisingEnabled().build())).isEqualTo(TAKEN);
        database()
                .transactions()
                .change(handle -> {
                    GateRows.describe(
                            handle,
                            new CompanyId(5),
                            new CompanyTerms(false, Optional.empty(), Optional.empty()));
                    return 0;
                });

        assertThat(program.take(LeadFixture.lead().promisingEnabled().build()))
                .isEqualTo(inactive());
        Invariants.checkLeads(database(), 5, LEADS + 1);
    }

    @Test
    default void moneyThatIsGoneShouldNotBeSpent() {
        enter(BalanceEntry.Kind.DEPOSIT, "10");
        RememberingProgram program = used();
        assertThat(program.take(LeadFixture.lead().promisingAbove("0").build())).isEqualTo(TAKEN);
        enter(BalanceEntry.Kind.ADJUSTMENT, "-10");

        assertThat(program.take(LeadFixture.lead().promisingAbove("0").build()))
                .isEqualTo(inactive());
    }

    private void enter(BalanceEntry.Kind kind, String amount) {
        new JdbiCompanyLedger(database())
                .enter(
                        new NewEntry(
                                new CompanyId(5),
                                kind,
                                new BigDecimal(amount),
                                "",
                                LeadFixture.NOON,
                                "admin"));
    }

    @Test
    default void whatIsPromisedOfACompanyThatGetsNothingShouldBeLookedUp() {
        RememberingProgram program = used();
        CompanyCap others = any(6, LEADS + 1);
        assertThat(program.take(promising(others))).isEqualTo(TAKEN);
        new RememberingProgram(database()).take(LeadFixture.lead().withCompany(6).build());

        assertThat(program.take(promising(others))).isEqualTo(full(others));
    }

    @Test
    default void leadsOfTheMinuteInWhichATimeBeginsShouldCountToTheMillisecond() {
        RememberingProgram program = new RememberingProgram(database());
        program.take(LeadFixture.lead().at(LeadFixture.NOON.minusSeconds(60)).build());
        program.take(LeadFixture.lead().at(LeadFixture.NOON.plusMillis(10_000)).build());
        CompanyCap cap = LeadFixture.cap(5, CapPeriod.LAST_24_HOURS, CapType.VALID, 1);
        Duration day = Duration.ofDays(1);

        assertThat(
                        program.take(
                                LeadFixture.lead()
                                        .promising(cap)
                                        .at(LeadFixture.NOON.plusMillis(9_999).plus(day))
                                        .build()))
                .isEqualTo(full(cap));
        assertThat(
                        program.take(
                                LeadFixture.lead()
                                        .promising(cap)
                                        .at(LeadFixture.NOON.plusMillis(10_001).plus(day))
                                        .build()))
                .isEqualTo(TAKEN);
    }

    @Test
    default void aCapShouldBeFilledExactlyWhereAnIntakeIsDisturbed() {
        used();
        CompanyCap cap = any(5, 1500 + LEADS);
        try (GroupedLeadIntake intake =
                GroupedLeadIntake.start(
                        database(), new IntakeSettings(IntakeSettings.Mode.GROUP, 100, 4, 2))) {
            LeadIntake other = new JdbiLeadIntake(database());
            List<Long> taken =
                    Simultaneously.run(
                            9,
                            thread ->
                                    () ->
                                            thread == 8
                                                    ? fill(other, cap, 40, PAUSE)
                                                    : fill(intake, cap, 200, Duration.ZERO));

            assertThat(taken.stream().mapToLong(Long::longValue).sum()).isEqualTo(1500);
        }
        Invariants.checkLeads(database(), 5, 1500 + LEADS);
    }

    private static long fill(LeadIntake intake, CompanyCap cap, int leads, Duration pause) {
        return IntStream.range(0, leads)
                .mapToObj(_ -> {
                    LockSupport.parkNanos(pause.toNanos());
                    return intake.take(promising(cap));
                })
                .filter(TAKEN::equals)
                .count();
    }
}
