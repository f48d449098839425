package io.penstock.application.delivery;

import static io.penstock.application.company.BalanceEntry.Kind.CHARGE;
import static io.penstock.application.company.BalanceEntry.Kind.RELEASE;
import static io.penstock.application.company.BalanceEntry.Kind.RESERVE;
import static io.penstock.application.delivery.DeliveryContract.attempt;
import static io.penstock.application.delivery.DeliveryContract.held;
import static io.penstock.application.delivery.DeliveryContract.lease;
import static io.penstock.application.delivery.DeliveryContract.rejection;
import static io.penstock.application.lead.LeadChangeFixture.AFTERNOON;
import static io.penstock.application.lead.LeadChangeFixture.change;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.company.LedgerAssertions;
import io.penstock.application.concurrency.Simultaneously;
import io.penstock.application.delivery.DeliveryRecord.Outcome;
import io.penstock.application.lead.ChangeOutcome;
import io.penstock.application.lead.ChangedLeads;
import io.penstock.application.lead.LeadEvent;
import io.penstock.application.lead.LeadFixture;
import io.penstock.application.lead.StoredLead;
import io.penstock.domain.cap.Cap;
import io.penstock.domain.cap.CapPeriod;
import io.penstock.domain.cap.CapType;
import io.penstock.domain.cap.CapUsage;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.status.LeadStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What further deliveries to the same company do; each test begins with an empty storage. */
public interface RedeliveryContract extends ChangedLeads, DeliveryContract, LedgerAssertions {

    Deliveries deliveries();

    CapUsage usage();

    /** Stores a lead for 30 that its company, which has 100, accepted. */
    private DeliveryJob takeAccepted() {
        deposit(5, "100");
        take(LeadFixture.lead().priced("30").withDelivery());
        DeliveryJob job = claim(1, lease("worker"), NOW).getFirst();
        accept(job);
        return job;
    }

    private void accept(DeliveryJob job) {
        queue().settle(job, attempt(new AttemptOutcome.Accepted()), new Settlement.Delivered());
    }

    private void reject(DeliveryJob job) {
        queue().settle(job, attempt(rejection()), new Settlement.Rejected(held()));
    }

    private StoredLead stored(LeadId id) {
        return leads().find(id).orElseThrow();
    }

    private DeliveryJob redeliver(DeliveryJob first) {
        make(change(stored(first.lead().id())).redelivering());
        return claim(1, lease("worker"), AFTERNOON).getFirst();
    }

    private List<Outcome> outcomes(DeliveryJob job) {
        return deliveries().of(job.lead().id()).stream().map(DeliveryRecord::outcome).toList();
    }

    private List<LeadEvent.Kind> history(DeliveryJob job) {
        return leads().history(job.lead().id()).stream().map(LeadEvent::kind).toList();
    }

    private long leadsOfFive() {
        Cap any = new Cap(CapPeriod.ANY, CapType.ANY, 10);
        return usage().used(new CompanyCap(new CompanyId(5), any), AFTERNOON, LeadFixture.ZONE);
    }

    @Test
    default void changeShouldQueueAFurtherDeliveryOfTheSameDecision() {
        DeliveryJob first = takeAccepted();

        StoredLead after = make(change(stored(first.lead().id())).redelivering());

        assertThat(after.company()).contains(first.company());
        assertThat(after.decision().number()).isEqualTo(first.decision());
        assertThat(claim(1, lease("early"), AFTERNOON.minusMillis(1))).isEmpty();
        DeliveryJob again = claim(1, lease("worker"), AFTERNOON).getFirst();
        assertThat(again.id()).isNotEqualTo(first.id());
        assertThat(again.lead()).isEqualTo(first.lead());
        assertThat(again.company()).isEqualTo(first.company());
        assertThat(again.decision()).isEqualTo(first.decision());
        assertThat(again.priced()).isTrue();
        assertThat(again.attempts()).isZero();
        assertThat(outcomes(first)).containsExactly(Outcome.SUCCESS, Outcome.PENDING);
        assertThat(leads().decisions(first.lead().id())).hasSize(1);
    }

    @Test
    default void settleShouldChargeAndCountOnceWhenTheCompanyAcceptsItAgain() {
        DeliveryJob first = takeAccepted();

        accept(redeliver(first));

        assertThat(outcomes(first)).containsExactly(Outcome.SUCCESS, Outcome.SUCCESS);
        assertBalance(5, "70", "0");
        assertStatement(first.lead().id(), RESERVE, CHARGE);
        assertThat(leadsOfFive()).isEqualTo(1);
        assertThat(history(first))
                .containsExactly(
                        LeadEvent.Kind.ASSIGNED, LeadEvent.Kind.ACCEPTED, LeadEvent.Kind.ACCEPTED);
    }

    @Test
    default void settleShouldChargeThePriceThatTheCompanySaysInPlaceOfTheAgreedOne() {
        deposit(5, "100");
        take(LeadFixture.lead().priced("30").withDelivery());
        DeliveryJob job = claim(1, lease("worker"), NOW).getFirst();
        Settlement paid = new Settlement.Delivered(Optional.of(new BigDecimal("12.5")));

        queue().settle(job, attempt(new AttemptOutcome.Accepted()), paid);
        queue().settle(job, attempt(new AttemptOutcome.Accepted()), paid);

        assertBalance(5, "87.5", "0");
        assertStatement(job.lead().id(), RESERVE, RELEASE, RESERVE, CHARGE);
        accept(redeliver(job));
        assertBalance(5, "87.5", "0");
    }

    @Test
    default void settleShouldChargeThePriceThatTheCompanySaysWhereNoneWasAgreed() {
        deposit(5, "100");
        take(LeadFixture.lead().withDelivery());
        DeliveryJob job = claim(1, lease("worker"), NOW).getFirst();

        queue().settle(
                        job,
                        attempt(new AttemptOutcome.Accepted()),
                        new Settlement.Delivered(Optional.of(new BigDecimal("7"))));

        assertBalance(5, "93", "0");
        assertStatement(job.lead().id(), RESERVE, CHARGE);
    }

    @Test
    default void settleShouldChargeNothingWhereTheCompanySaysThatItPaysNothing() {
        deposit(5, "100");
        take(LeadFixture.lead().priced("30").withDelivery());
        DeliveryJob job = claim(1, lease("worker"), NOW).getFirst();

        queue().settle(
                        job,
                        attempt(new AttemptOutcome.Accepted()),
                        new Settlement.Delivered(Optional.of(BigDecimal.ZERO)));

        assertBalance(5, "100", "0");
        assertStatement(job.lead().id(), RESERVE, RELEASE);
    }

    @Test
    default void settleShouldLeaveALeadWithTheCompanyThatAcceptedItBefore() {
        DeliveryJob first = takeAccepted();

        reject(redeliver(first));

        StoredLead after = stored(first.lead().id());
        assertThat(after.company()).contains(new CompanyId(5));
        assertThat(after.held()).isEmpty();
        assertThat(outcomes(first)).containsExactly(Outcome.SUCCESS, Outcome.FAILURE);
        assertBalance(5, "70", "0");
        assertStatement(first.lead().id(), RESERVE, CHARGE);
        assertThat(leadsOfFive()).isOne();
    }

    @Test
    default void settleShouldReleaseOnceWhenTheLeadMovedWhileItWasDeliveredAgain() {
        DeliveryJob first = takeAccepted();
        DeliveryJob again = redeliver(first);
        StoredLead moved = make(change(stored(first.lead().id())).movedTo(6));

        reject(again);

        assertThat(stored(first.lead().id())).isEqualTo(moved);
        assertThat(leadsOfFive()).isZero();
        assertStatement(first.lead().id(), RESERVE, CHARGE);
    }

    @Test
    default void changeShouldCancelADeliveryAgainThatIsNotYetSent() {
        DeliveryJob first = takeAccepted();
        StoredLead again = make(change(stored(first.lead().id())).redelivering());

        make(change(again).to(LeadStatus.TRASH).cancellingDeliveries());

        assertThat(outcomes(first)).containsExactly(Outcome.SUCCESS, Outcome.CANCELLED);
        assertThat(claim(1, lease("worker"), AFTERNOON)).isEmpty();
    }

    @Test
    default void changeShouldMakeOneDeliveryAgainWhenManyAsk() {
        DeliveryJob first = takeAccepted();
        StoredLead lead = stored(first.lead().id());

        List<ChangeOutcome> outcomes =
                Simultaneously.run(
                        8, thread -> () -> changes().change(change(lead).redelivering().build()));

        assertThat(outcomes).filteredOn(ChangeOutcome.Changed.class::isInstance).hasSize(1);
        assertThat(outcomes(first)).containsExactly(Outcome.SUCCESS, Outcome.PENDING);
    }

    @Test
    default void aLeadThatComesOutOfTheHoldQueueShouldBePaidByWhoGetsIt() {
        deposit(5, "100");
        deposit(6, "50");
        take(LeadFixture.lead().priced("30").withDelivery());
        DeliveryJob first = claim(1, lease("worker"), NOW).getFirst();
        reject(first);

        StoredLead released =
                make(
                        change(stored(first.lead().id()))
                                .saying(
                                        new LeadEvent(
                                                AFTERNOON,
                                                LeadEvent.Kind.RELEASED,
                                                Optional.empty(),
                                                "Дубль",
                                                "operator"))
                                .movedTo(6)
                                .priced("20")
                                .withDelivery());
        accept(claim(1, lease("worker"), AFTERNOON).getFirst());

        assertThat(released.held()).isEmpty();
        assertBalance(5, "100", "0");
        assertBalance(6, "30", "0");
        assertStatement(first.lead().id(), RESERVE, RELEASE, RESERVE, CHARGE);
        assertThat(history(first))
                .endsWith(
                        LeadEvent.Kind.HELD,
                        LeadEvent.Kind.RELEASED,
                        LeadEvent.Kind.ASSIGNED,
                        LeadEvent.Kind.ACCEPTED);
    }
}
