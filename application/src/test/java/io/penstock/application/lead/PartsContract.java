package io.penstock.application.lead;

import static io.penstock.application.delivery.DeliveryContract.attempt;
import static io.penstock.application.delivery.DeliveryContract.held;
import static io.penstock.application.delivery.DeliveryContract.lease;
import static io.penstock.application.delivery.DeliveryContract.rejection;
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
import io.penstock.domain.cap.Cap;
import io.penstock.domain.cap.CapPeriod;
import io.penstock.domain.cap.CapType;
import io.penstock.domain.cap.CapUsage;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.status.LeadStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What one of several companies makes of its own part of a lead; each test begins empty. */
public interface PartsContract extends SoldLeads, DeliveryContract, LedgerAssertions {

    Deliveries deliveries();

    CapUsage usage();

    /** Companies 5 and 6 have 100 each and fetch the lead, for 30 and for 20. */
    private StoredLead takeFetchedByBoth() {
        deposit(5, "100");
        deposit(6, "100");
        return take(LeadFixture.lead().priced("30").inFlow(sale(2, 6).priced("20")));
    }

    private StoredLead part(
            StoredLead lead, LeadChangeFixture change, int decision, LeadStatus to) {
        ChangeOutcome outcome =
                changes().change(change.build().concerningOnly(new LeadChange.Part(decision, to)));
        assertThat(outcome).isInstanceOf(ChangeOutcome.Changed.class);
        StoredLead after = stored(lead.lead().id());
        assertThat(outcome).isEqualTo(new ChangeOutcome.Changed(after));
        return after;
    }

    private static List<LeadStatus> statuses(StoredLead lead) {
        return lead.holders().stream().map(Holder::status).toList();
    }

    private long approved(int company) {
        return usage().used(
                        new CompanyCap(
                                new CompanyId(company), new Cap(CapPeriod.ANY, CapType.ACCEPT, 1)),
                        AFTERNOON,
                        LeadFixture.ZONE);
    }

    @Test
    default void aPartShouldBeApprovedAndPaidForByItself() {
        StoredLead lead = takeFetchedByBoth();

        StoredLead after = part(lead, change(lead).to(LeadStatus.APPROVED), 2, LeadStatus.APPROVED);

        assertThat(after.status()).isEqualTo(LeadStatus.APPROVED);
        assertThat(statuses(after)).containsExactly(LeadStatus.WAITING, LeadStatus.APPROVED);
        assertBalance(5, "100", "30");
        assertBalance(6, "80", "0");
        assertThat(approved(5)).isZero();
        assertThat(approved(6)).isOne();
    }

    @Test
    default void whatIsSaidOfALeadShouldChangeNoPartOfIt() {
        StoredLead lead = takeFetchedByBoth();
        StoredLead approved =
                part(lead, change(lead).to(LeadStatus.APPROVED), 2, LeadStatus.APPROVED);
        LeadEvent event =
                new LeadEvent(
                        AFTERNOON,
                        LeadEvent.Kind.CONVERSION,
                        Optional.of(new CompanyId(6)),
                        "",
                        "postback:6");

        changes().change(LeadChange.saying(approved, event));

        assertThat(statuses(stored(lead.lead().id())))
                .containsExactly(LeadStatus.WAITING, LeadStatus.APPROVED);
        assertBalance(5, "100", "30");
    }

    @Test
    default void aPartShouldEndWithItsDeliveriesAndLeaveTheOthers() {
        deposit(5, "100");
        deposit(6, "100");
        StoredLead lead =
                take(
                        LeadFixture.lead()
                                .priced("30")
                                .withDelivery()
                                .inFlow(sale(2, 6).priced("20").withDelivery()));

        StoredLead after =
                part(
                        lead,
                        change(lead).cancellingDeliveries().with(BalanceEffect.RELEASE),
                        1,
                        LeadStatus.CANCELLED);

        assertThat(after.status()).isEqualTo(LeadStatus.WAITING);
        assertThat(statuses(after)).containsExactly(LeadStatus.CANCELLED, LeadStatus.WAITING);
        assertThat(deliveries().of(lead.lead().id()))
                .extracting(DeliveryRecord::outcome)
                .containsExactly(Outcome.CANCELLED, Outcome.PENDING);
        assertBalance(5, "100", "0");
        assertBalance(6, "100", "20");
        assertThat(flows().find(lead.lead().id()).orElseThrow().ended()).isEmpty();
        assertThat(flows().find(lead.lead().id()).orElseThrow().wakeAt())
                .as("the flow goes on without the delivery that was called off")
                .contains(AFTERNOON);
    }

    @Test
    default void aPartThatEndedInTheAirShouldStayWhateverTheAnswer() {
        StoredLead lead = take(LeadFixture.lead().withDelivery().inFlow(sale(2, 6).withDelivery()));
        DeliveryJob job =
                claim(1, lease("worker"), NOW).stream()
                        .filter(one -> one.decision() == 1)
                        .findFirst()
                        .orElseThrow();
        part(lead, change(lead).cancellingDeliveries(), 1, LeadStatus.TRASH);

        queue().settle(job, attempt(rejection()), new Settlement.Rejected(held()));

        assertThat(statuses(stored(lead.lead().id())))
                .containsExactly(LeadStatus.TRASH, LeadStatus.WAITING);
    }

    @Test
    default void aSaleOfAnApprovedLeadShouldNotBeApproved() {
        StoredLead lead = take(LeadFixture.lead().inFlow());
        StoredLead approved = make(change(lead).to(LeadStatus.APPROVED));

        StoredLead after = make(going(approved).selling(sale(2, 6)));

        assertThat(after.status()).isEqualTo(LeadStatus.APPROVED);
        assertThat(statuses(stored(lead.lead().id())))
                .containsExactly(LeadStatus.APPROVED, LeadStatus.WAITING);
        assertThat(approved(6)).isZero();
    }

    @Test
    default void aPartShouldBeDeliveredAgainTheWayItWasDeliveredFirst() {
        StoredLead lead = take(LeadFixture.lead().inFlow(sale(2, 6).withDelivery()));
        LeadId id = lead.lead().id();
        queue().settle(
                        claim(1, lease("worker"), NOW).getFirst(),
                        attempt(new AttemptOutcome.Accepted()),
                        new Settlement.Delivered());

        part(stored(id), change(stored(id)).redelivering(), 2, LeadStatus.WAITING);

        assertThat(claim(1, lease("worker"), AFTERNOON))
                .extracting(DeliveryJob::company, DeliveryJob::decision, DeliveryJob::stage)
                .containsExactly(tuple(new CompanyId(6), 2, Optional.of(SaleFixture.STAGE)));
    }
}
