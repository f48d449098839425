package io.penstock.application.delivery;

import static io.penstock.application.delivery.DeliveryContract.attempt;
import static io.penstock.application.delivery.DeliveryContract.held;
import static io.penstock.application.delivery.DeliveryContract.lease;
import static io.penstock.application.delivery.DeliveryContract.rejection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.penstock.application.Workbench;
import io.penstock.application.audit.AuditQuery;
import io.penstock.application.delivery.DeliveryRecord.Outcome;
import io.penstock.application.lead.FlowFixture;
import io.penstock.application.lead.LeadEvent;
import io.penstock.application.lead.SaleFixture;
import io.penstock.application.lead.StoredLead;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.status.LeadStatus;
import io.penstock.domain.status.LeadStep;
import io.penstock.dsl.document.DocumentProblem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedeliverLeadTest {

    private static final Map<String, Object> NOTHING = Map.of();

    private final Workbench bench = new Workbench();

    @BeforeEach
    void configure() {
        bench.buyer(1);
        bench.company(3);
        bench.offer(1, "geo:ru #3\n#1");
    }

    private RedeliverOutcome redeliver(StoredLead lead) {
        return bench.redeliverer().redeliver(lead.lead().id(), NOTHING, "anna");
    }

    private DeliveryJob claim() {
        return bench.deliveries
                .claim(Map.of(new CompanyId(1), 1), lease("worker"), bench.clock.instant())
                .getFirst();
    }

    private StoredLead takeAccepted() {
        StoredLead lead = bench.take(Map.of("offer", 1));
        bench.deliveries.settle(
                claim(), attempt(new AttemptOutcome.Accepted()), new Settlement.Delivered());
        return lead;
    }

    @Test
    void theCompanyShouldGetTheLeadUnderAnotherId() {
        StoredLead lead = takeAccepted();

        assertThat(redeliver(lead)).isInstanceOf(RedeliverOutcome.Queued.class);

        List<DeliveryRecord> made = bench.deliveries.of(lead.lead().id());
        assertThat(made)
                .extracting(DeliveryRecord::outcome)
                .containsExactly(Outcome.SUCCESS, Outcome.PENDING);
        assertThat(claim().id()).isEqualTo(made.getLast().id()).isNotEqualTo(made.getFirst().id());
        LeadEvent event = bench.leads.history(lead.lead().id()).getLast();
        assertThat(event.kind()).isEqualTo(LeadEvent.Kind.REDELIVERED);
        assertThat(event.company()).contains(new CompanyId(1));
        assertThat(event.by()).isEqualTo("anna");
    }

    @Test
    void theAuditTrailShouldTellIt() {
        redeliver(takeAccepted());

        assertThat(bench.storage.audit.find(AuditQuery.ALL, Long.MAX_VALUE, 1))
                .extracting(entry -> entry.note().by(), entry -> entry.note().detail())
                .containsExactly(tuple("anna", "status waiting; delivered to its company again"));
    }

    @Test
    void aLeadThatIsStillToBeDeliveredShouldNotBeDeliveredTwice() {
        StoredLead lead = bench.take(Map.of("offer", 1));

        assertThat(redeliver(lead))
                .isEqualTo(
                        new RedeliverOutcome.Pending(
                                bench.deliveries.of(lead.lead().id()).getFirst().id()));
    }

    @Test
    void aHeldLeadShouldNotBeDelivered() {
        StoredLead lead = bench.take(Map.of("offer", 1));
        bench.deliveries.settle(claim(), attempt(rejection()), new Settlement.Rejected(held()));

        assertThat(redeliver(lead)).isInstanceOf(RedeliverOutcome.InHoldQueue.class);
    }

    @Test
    void aLeadThatHasEndedShouldNotBeDelivered() {
        StoredLead lead = takeAccepted();
        bench.made(lead, LeadStep.TRASH, NOTHING);

        assertThat(redeliver(lead)).isEqualTo(new RedeliverOutcome.Ended(LeadStatus.TRASH));
    }

    @Test
    void aLeadThatIsFetchedShouldNotBeDeliveredEvenIfThereIsAnEndpointNow() {
        StoredLead lead = bench.take(Map.of("offer", 1, "geo", "ru"));
        bench.buyer(3);

        assertThat(redeliver(lead)).isEqualTo(new RedeliverOutcome.Fetched(new CompanyId(3)));
    }

    @Test
    void aCompanyWithoutAnEndpointShouldBeSaid() {
        StoredLead lead = takeAccepted();
        bench.company(1);

        assertThat(redeliver(lead)).isEqualTo(new RedeliverOutcome.NoEndpoint(new CompanyId(1)));
    }

    @Test
    void whatIsNotThereOrNotKnownShouldBeSaid() {
        LeadId nobody = new LeadId("nobody");
        assertThat(bench.redeliverer().redeliver(nobody, NOTHING, "anna"))
                .isEqualTo(new RedeliverOutcome.NoSuchLead(nobody));

        StoredLead lead = takeAccepted();
        assertThat(bench.redeliverer().redeliver(lead.lead().id(), Map.of("company", 2), "anna"))
                .isInstanceOf(RedeliverOutcome.Invalid.class);
    }

    @Test
    void oneOfSeveralCompaniesShouldGetTheLeadAgain() {
        StoredLead lead = takeAccepted();
        bench.buyer(2);
        bench.leads.change(
                FlowFixture.going(lead)
                        .selling(SaleFixture.sale(2, 2).withDelivery().at(bench.clock.instant()))
                        .build());

        assertThat(again(lead, 2)).isInstanceOf(RedeliverOutcome.Pending.class);
        assertThat(again(lead, 1)).isInstanceOf(RedeliverOutcome.Queued.class);
        assertThat(again(lead, 3))
                .isEqualTo(
                        new RedeliverOutcome.Invalid(
                                List.of(
                                        new DocumentProblem(
                                                "company",
                                                "must be one that has the lead, which is: 1, 2"))));

        assertThat(bench.deliveries.of(lead.lead().id()))
                .extracting(DeliveryRecord::decision, DeliveryRecord::outcome)
                .containsExactlyInAnyOrder(
                        tuple(1, Outcome.SUCCESS),
                        tuple(1, Outcome.PENDING),
                        tuple(2, Outcome.PENDING));
    }

    private RedeliverOutcome again(StoredLead lead, int company) {
        return bench.redeliverer().redeliver(lead.lead().id(), Map.of("company", company), "anna");
    }

    @Test
    void aLeadThatMovesMeanwhileShouldBeLookedAtAnew() {
        StoredLead lead = takeAccepted();
        bench.changes =
                change -> {
                    bench.changes = bench.leads;
                    bench.made(lead, LeadStep.TRASH, NOTHING);
                    return bench.leads.change(change);
                };

        assertThat(redeliver(lead)).isEqualTo(new RedeliverOutcome.Ended(LeadStatus.TRASH));
    }
}
