package io.penstock.application.lead;

import static io.penstock.application.company.BalanceEntry.Kind.CHARGE;
import static io.penstock.application.company.BalanceEntry.Kind.REFUND;
import static io.penstock.application.company.BalanceEntry.Kind.RELEASE;
import static io.penstock.application.company.BalanceEntry.Kind.RESERVE;
import static io.penstock.application.delivery.DeliveryContract.attempt;
import static io.penstock.application.lead.FlowFixture.going;
import static io.penstock.application.lead.LeadChangeFixture.AFTERNOON;
import static io.penstock.application.lead.LeadChangeFixture.change;
import static io.penstock.application.lead.SaleFixture.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.penstock.application.company.BalanceEffect;
import io.penstock.application.company.LedgerAssertions;
import io.penstock.application.delivery.Deliveries;
import io.penstock.application.delivery.DeliveryContract;
import io.penstock.application.delivery.DeliveryJob;
import io.penstock.application.delivery.DeliveryRecord;
import io.penstock.application.delivery.DeliveryRecord.Outcome;
import io.penstock.application.delivery.Settlement;
import io.penstock.application.routing.BrokenPromise;
import io.penstock.domain.cap.Cap;
import io.penstock.domain.cap.CapPeriod;
import io.penstock.domain.cap.CapType;
import io.penstock.domain.cap.CapUsage;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.flow.FlowOutcome;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.routing.Decision;
import io.penstock.domain.status.LeadStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What flows do to the companies of leads; each test begins with an empty storage. */
public interface SeveralSalesContract extends SoldLeads, DeliveryContract, LedgerAssertions {

    Deliveries deliveries();

    CapUsage usage();

    private static CompanyCap any(int company, long count) {
        return LeadFixture.cap(company, CapPeriod.ANY, CapType.ANY, count);
    }

    private long used(int company) {
        return usage().used(
                        new CompanyCap(
                                new CompanyId(company), new Cap(CapPeriod.ANY, CapType.ANY, 1)),
                        AFTERNOON,
                        LeadFixture.ZONE);
    }

    /** Two companies have 100 each; both get the lead, the one for 30, the other for 20. */
    private StoredLead takeSoldTwice() {
        deposit(5, "100");
        deposit(6, "100");
        return take(
                LeadFixture.lead()
                        .priced("30")
                        .withDelivery()
                        .inFlow(sale(2, 6).priced("20").withDelivery()));
    }

    private DeliveryJob claimOf(int company) {
        return claim(1, DeliveryContract.lease("worker"), AFTERNOON).stream()
                .filter(job -> job.company().equals(new CompanyId(company)))
                .findFirst()
                .orElseThrow();
    }

    private void accept(DeliveryJob job) {
        queue().settle(job, attempt(new AttemptOutcome.Accepted()), new Settlement.Delivered());
    }

    private List<Outcome> outcomes(LeadId lead) {
        return deliveries().of(lead).stream().map(DeliveryRecord::outcome).toList();
    }

    @Test
    default void takeShouldSellALeadToSeveralAtOnce() {
        StoredLead lead = takeSoldTwice();
        LeadId id = lead.lead().id();

        assertHolders(id, 5, 6);
        assertThat(lead.decision().number()).isEqualTo(2);
        assertThat(lead.decision().flowStage()).contains("cascade/Покупатель 6");
        assertThat(lead.decision().round()).isEqualTo(SaleFixture.ROUND);
        assertBalance(5, "100", "30");
        assertBalance(6, "100", "20");
        assertStatement(id, RESERVE, RESERVE);
        assertThat(used(5)).isOne();
        assertThat(used(6)).isOne();
        assertThat(leads().history(id))
                .extracting(LeadEvent::kind, event -> event.company().orElseThrow().value())
                .containsExactly(
                        tuple(LeadEvent.Kind.ASSIGNED, 5), tuple(LeadEvent.Kind.ASSIGNED, 6));
        assertThat(leads().decisions(id))
                .extracting(LeadDecision::attributes)
                .containsExactly(lead.lead().attributes(), lead.lead().attributes());
        assertThat(claim(5, DeliveryContract.lease("worker"), NOW))
                .extracting(DeliveryJob::decision, DeliveryJob::stage)
                .containsExactlyInAnyOrder(
                        tuple(1, Optional.of(SaleFixture.STAGE)),
                        tuple(2, Optional.of(SaleFixture.STAGE)));
        assertThat(flows().find(id)).contains(FlowFixture.run(id));
    }

    @Test
    default void takeShouldRefuseTheWholeLeadWhenOnePromiseOfItIsBroken() {
        take(LeadFixture.lead().withCompany(6));
        NewLead refused =
                LeadFixture.lead()
                        .withDelivery()
                        .inFlow(sale(2, 6).withDelivery().promising(any(6, 1)))
                        .build();

        assertThat(intake().take(refused))
                .isEqualTo(
                        new IntakeOutcome.PromiseBroken(new BrokenPromise.CapReached(any(6, 1))));
        assertThat(leads().find(refused.lead().id())).isEmpty();
        assertThat(flows().find(refused.lead().id())).isEmpty();
        assertThat(used(5)).isZero();
        assertThat(used(6)).isOne();
    }

    @Test
    default void takeShouldCountTheFirstSaleForTheSecondOfTheSameCompany() {
        NewLead lead =
                LeadFixture.lead()
                        .promising(any(5, 1))
                        .inFlow(sale(2, 5).promising(any(5, 1)))
                        .build();

        assertThat(intake().take(lead))
                .isEqualTo(
                        new IntakeOutcome.PromiseBroken(new BrokenPromise.CapReached(any(5, 1))));
        assertThat(used(5)).isZero();
    }

    @Test
    default void changeShouldSellTheLeadBesideTheCompanyThatHasIt() {
        deposit(6, "100");
        StoredLead lead = take(LeadFixture.lead().withDelivery().inFlow());
        LeadId id = lead.lead().id();

        StoredLead after =
                make(going(lead).selling(sale(2, 6).priced("20").withDelivery(), sale(3, 7)));

        assertThat(stored(id)).isEqualTo(after);
        assertHolders(id, 5, 6, 7);
        assertThat(after.status()).isEqualTo(LeadStatus.WAITING);
        assertThat(outcomes(id)).containsExactly(Outcome.PENDING, Outcome.PENDING);
        assertBalance(6, "100", "20");
        assertThat(leads().decisions(id))
                .extracting(LeadDecision::decision)
                .extracting(Decision::number)
                .containsExactly(1, 2, 3);
    }

    @Test
    default void changeShouldTakeTheLeadFromTheHoldQueueWhenItIsSold() {
        StoredLead held = take(LeadFixture.lead().held().inFlow());

        make(going(held).selling(sale(2, 6)));

        assertHolders(held.lead().id(), 6);
    }

    @Test
    default void changeShouldDoNothingWhenAPromiseOfASaleIsBroken() {
        StoredLead lead = takeSoldTwice();

        ChangeOutcome outcome =
                changes()
                        .change(
                                going(lead)
                                        .withdrawing(1)
                                        .selling(sale(3, 8), sale(4, 6).promising(any(6, 1)))
                                        .waking(AFTERNOON)
                                        .build());

        assertThat(outcome)
                .isEqualTo(
                        new ChangeOutcome.PromiseBroken(new BrokenPromise.CapReached(any(6, 1))));
        assertThat(stored(lead.lead().id())).isEqualTo(lead);
        assertThat(flows().find(lead.lead().id())).contains(FlowFixture.run(lead.lead().id()));
        assertBalance(5, "100", "30");
        assertThat(used(8)).isZero();
    }

    @Test
    default void withdrawingShouldCancelAndReleaseWhatIsNotSent() {
        StoredLead lead = takeSoldTwice();

        make(going(lead).withdrawing(1).selling(sale(3, 7)));

        assertHolders(lead.lead().id(), 6, 7);
        assertThat(deliveries().of(lead.lead().id()))
                .extracting(DeliveryRecord::outcome, DeliveryRecord::reason)
                .containsExactly(
                        tuple(
                                Outcome.CANCELLED,
                                Optional.of("The flow gave the lead to another company.")),
                        tuple(Outcome.PENDING, Optional.empty()));
        assertBalance(5, "100", "0");
        assertBalance(6, "100", "20");
        assertThat(used(5)).isZero();
    }

    @Test
    default void withdrawingShouldChargeNothingForWhatWasInTheAir() {
        StoredLead lead = takeSoldTwice();
        DeliveryJob job = claimOf(5);

        make(going(lead).withdrawing(1));
        accept(job);

        assertHolders(lead.lead().id(), 6);
        assertThat(outcomes(lead.lead().id())).containsExactly(Outcome.SUCCESS, Outcome.PENDING);
        assertBalance(5, "100", "0");
    }

    @Test
    default void withdrawingShouldGiveBackWhatWasCharged() {
        StoredLead lead = takeSoldTwice();
        accept(claimOf(5));
        assertBalance(5, "70", "0");

        make(going(stored(lead.lead().id())).withdrawing(1));

        assertBalance(5, "100", "0");
        assertStatement(lead.lead().id(), RESERVE, RESERVE, CHARGE, REFUND);
        assertThat(outcomes(lead.lead().id())).containsExactly(Outcome.SUCCESS, Outcome.PENDING);
    }

    @Test
    default void withdrawingFromAllShouldHoldTheLead() {
        StoredLead lead = takeSoldTwice();
        LeadEvent event =
                new LeadEvent(
                        AFTERNOON,
                        LeadEvent.Kind.RETURNED,
                        Optional.of(new CompanyId(5)),
                        "",
                        LeadEvent.PENSTOCK);

        make(going(lead).withdrawing(1).withdrawing(2).holding("Ночь.").saying(event));

        assertHolders(lead.lead().id());
        assertThat(leads().history(lead.lead().id()))
                .extracting(LeadEvent::kind)
                .endsWith(LeadEvent.Kind.RETURNED, LeadEvent.Kind.HELD);
        assertThat(outcomes(lead.lead().id()))
                .containsExactly(Outcome.CANCELLED, Outcome.CANCELLED);
    }

    @Test
    default void aMoveShouldTakeTheLeadFromEverybodyAndEndItsFlow() {
        StoredLead lead = takeSoldTwice();
        LeadId id = lead.lead().id();

        make(change(lead).movedTo(7));

        assertHolders(id, 7);
        assertThat(outcomes(id)).containsExactly(Outcome.CANCELLED, Outcome.CANCELLED);
        assertBalance(5, "100", "0");
        assertBalance(6, "100", "0");
        assertStatement(id, RESERVE, RESERVE, RELEASE, RELEASE);
        assertThat(flows().find(id)).contains(FlowFixture.run(id).ending(FlowOutcome.CANCELLED));
    }

    @Test
    default void aStatusShouldBeThatOfEveryCompanyThatHasTheLead() {
        StoredLead lead = takeSoldTwice();
        LeadId id = lead.lead().id();

        StoredLead later = make(change(lead).to(LeadStatus.HOLD));

        assertThat(later.holders()).extracting(Holder::status).containsOnly(LeadStatus.HOLD);
        assertThat(stored(id)).isEqualTo(later);
        assertThat(flows().find(id)).contains(FlowFixture.run(id));

        make(change(later).to(LeadStatus.TRASH).cancellingDeliveries().with(BalanceEffect.REFUND));

        assertThat(outcomes(id)).containsExactly(Outcome.CANCELLED, Outcome.CANCELLED);
        assertBalance(5, "100", "0");
        assertBalance(6, "100", "0");
        assertThat(flows().find(id).orElseThrow().ended()).contains(FlowOutcome.CANCELLED);
    }
}
