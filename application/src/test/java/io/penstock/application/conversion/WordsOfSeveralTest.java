package io.penstock.application.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.Workbench;
import io.penstock.application.delivery.DeliveryContract;
import io.penstock.application.delivery.DeliveryJob;
import io.penstock.application.delivery.Settlement;
import io.penstock.application.lead.Conversion;
import io.penstock.application.lead.FlowFixture;
import io.penstock.application.lead.Holder;
import io.penstock.application.lead.LeadEvent;
import io.penstock.application.lead.SaleFixture;
import io.penstock.application.lead.StoredLead;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.status.LeadStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What companies say of a lead that both of them have. */
class WordsOfSeveralTest {

    private static final CompanyId ACME = new CompanyId(1);
    private static final CompanyId GLOBEX = new CompanyId(2);

    private final Workbench bench = new Workbench();

    @BeforeEach
    void configure() {
        bench.buyer(1);
        bench.buyer(2);
        bench.company(3);
        bench.offerWith(
                1, Map.of("script", "#1", "cancel_script", "#3", "prices", Map.of("1", "10")));
    }

    /** A lead that two companies have accepted, the one for 10, the other for 20. */
    private StoredLead soldTwice() {
        StoredLead lead = bench.take(Map.of("offer", 1));
        bench.leads.change(
                FlowFixture.going(lead)
                        .selling(
                                SaleFixture.sale(2, 2)
                                        .priced("20")
                                        .withDelivery()
                                        .at(bench.clock.instant()))
                        .build());
        List<DeliveryJob> jobs =
                bench.deliveries.claim(
                        Map.of(ACME, 1, GLOBEX, 1),
                        DeliveryContract.lease("worker"),
                        bench.clock.instant());
        assertThat(jobs).hasSize(2);
        jobs.forEach(job ->
                bench.deliveries.settle(
                        job,
                        DeliveryContract.attempt(new AttemptOutcome.Accepted()),
                        new Settlement.Delivered()));
        return now(lead);
    }

    private StoredLead now(StoredLead lead) {
        return bench.leads.find(lead.lead().id()).orElseThrow();
    }

    private ConversionOutcome said(CompanyId company, StoredLead lead, String status) {
        return bench.reporter()
                .report(
                        Map.of("lead", lead.lead().id().value(), "status", status, "reason", 4),
                        Optional.of(company),
                        Conversion.byPostback(company));
    }

    private static List<LeadStatus> statuses(StoredLead lead) {
        return lead.holders().stream().map(Holder::status).toList();
    }

    private void assertPaid(int acme, int globex) {
        assertThat(bench.storage.ledger.balance(ACME).balance()).isEqualByComparingTo("-" + acme);
        assertThat(bench.storage.ledger.balance(GLOBEX).balance())
                .isEqualByComparingTo("-" + globex);
    }

    @Test
    void theFirstThatApprovesShouldApproveTheLead() {
        StoredLead lead = soldTwice();

        assertThat(said(GLOBEX, lead, "approved")).isInstanceOf(ConversionOutcome.Kept.class);

        assertThat(now(lead).status()).isEqualTo(LeadStatus.APPROVED);
        assertThat(statuses(now(lead))).containsExactly(LeadStatus.WAITING, LeadStatus.APPROVED);
        assertThat(bench.leads.history(lead.lead().id()).getLast().company()).contains(GLOBEX);

        assertThat(said(ACME, lead, "approved")).isInstanceOf(ConversionOutcome.Kept.class);

        assertThat(statuses(now(lead))).containsOnly(LeadStatus.APPROVED);
        assertThat(said(ACME, lead, "approved")).isInstanceOf(ConversionOutcome.SaidBefore.class);
    }

    @Test
    void theLeadShouldEndWithTheLastThatEndsIt() {
        StoredLead lead = soldTwice();

        said(ACME, lead, "trash");

        assertThat(now(lead).status()).isEqualTo(LeadStatus.WAITING);
        assertThat(statuses(now(lead))).containsExactly(LeadStatus.TRASH, LeadStatus.WAITING);
        assertPaid(0, 20);

        said(GLOBEX, lead, "trash");

        assertThat(now(lead).status()).isEqualTo(LeadStatus.TRASH);
        assertPaid(0, 0);
    }

    @Test
    void aCancelScriptShouldTakeOnOnlyWhatNobodyElseHas() {
        StoredLead lead = soldTwice();

        said(ACME, lead, "cancelled");

        assertThat(now(lead).reason()).isEqualTo(OptionalLong.empty());
        assertThat(now(lead).holders()).hasSize(2);

        said(GLOBEX, lead, "cancelled");

        assertThat(now(lead).company()).contains(new CompanyId(3));
        assertThat(now(lead).holders()).hasSize(1);
        assertThat(now(lead).status()).isEqualTo(LeadStatus.WAITING);
    }

    @Test
    void aReturnShouldGiveBackTheMoneyOfTheOneThatReturns() {
        StoredLead lead = soldTwice();
        said(ACME, lead, "approved");
        said(GLOBEX, lead, "approved");

        said(GLOBEX, lead, "returned");

        assertPaid(10, 0);
        assertThat(now(lead).status()).isEqualTo(LeadStatus.APPROVED);
        assertThat(statuses(now(lead))).containsExactly(LeadStatus.APPROVED, LeadStatus.CANCELLED);
    }

    @Test
    void oneThatIsToCallLaterShouldLeaveTheLeadToTheOthers() {
        StoredLead lead = soldTwice();

        said(GLOBEX, lead, "hold");

        assertThat(now(lead).status()).isEqualTo(LeadStatus.WAITING);
        assertThat(statuses(now(lead))).containsExactly(LeadStatus.WAITING, LeadStatus.HOLD);
        assertThat(bench.leads.history(lead.lead().id()))
                .extracting(LeadEvent::kind)
                .endsWith(LeadEvent.Kind.CONVERSION, LeadEvent.Kind.CALL_LATER);
    }

    @Test
    void whatTheOtherSaidShouldNotHinderOne() {
        StoredLead lead = soldTwice();
        said(ACME, lead, "trash");

        assertThat(said(GLOBEX, lead, "approved")).isInstanceOf(ConversionOutcome.Kept.class);

        assertThat(now(lead).status()).isEqualTo(LeadStatus.APPROVED);
        assertPaid(0, 20);
    }
}
