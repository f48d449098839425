package io.penstock.application.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.Workbench;
import io.penstock.application.concurrency.Simultaneously;
import io.penstock.application.conversion.ConversionOutcome.Invalid;
import io.penstock.application.conversion.ConversionOutcome.Kept;
import io.penstock.application.conversion.ConversionOutcome.SaidBefore;
import io.penstock.application.delivery.DeliveryContract;
import io.penstock.application.delivery.DeliveryJob;
import io.penstock.application.delivery.Settlement;
import io.penstock.application.lead.Conversion;
import io.penstock.application.lead.LeadEvent;
import io.penstock.application.lead.StoredLead;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.BuyerReference;
import io.penstock.domain.status.BuyerStatus;
import io.penstock.domain.status.LeadStatus;
import io.penstock.domain.status.LeadStep;
import io.penstock.dsl.document.DocumentProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 1 and 2 are buyers, 8 is a call center. */
class ReportConversionTest {

    private static final CompanyId ACME = new CompanyId(1);
    private static final CompanyId GLOBEX = new CompanyId(2);
    private static final CompanyId CALL_CENTER = new CompanyId(8);

    private final Workbench bench = new Workbench();

    @BeforeEach
    void configure() {
        bench.buyer(1);
        bench.buyer(2);
        bench.companyWith(8, Map.of("call_center", true));
        bench.offerWith(
                1,
                Map.of(
                        "script",
                        "geo:de #8\n#1",
                        "confirm_script",
                        "#1",
                        "prices",
                        Map.of("1", "10")));
    }

    private StoredLead accepted(String reference) {
        StoredLead lead = bench.take(Map.of("offer", 1));
        DeliveryJob job =
                bench.deliveries
                        .claim(
                                Map.of(ACME, 1),
                                DeliveryContract.lease("worker"),
                                bench.clock.instant())
                        .getFirst();
        bench.deliveries.settle(
                job,
                DeliveryContract.attempt(
                        new AttemptOutcome.Accepted(Optional.of(reference), Optional.empty())),
                new Settlement.Delivered());
        return now(lead);
    }

    private StoredLead now(StoredLead lead) {
        return bench.leads.find(lead.lead().id()).orElseThrow();
    }

    private ConversionOutcome said(CompanyId company, Map<String, ?> body) {
        return bench.reporter().report(body, Optional.of(company), Conversion.byPostback(company));
    }

    private ConversionOutcome passedOn(Map<String, ?> body) {
        return bench.reporter().report(body, Optional.empty(), "anna");
    }

    private List<LeadEvent.Kind> history(StoredLead lead) {
        return bench.leads.history(lead.lead().id()).stream().map(LeadEvent::kind).toList();
    }

    private static List<String> fields(ConversionOutcome outcome) {
        assertThat(outcome).isInstanceOf(Invalid.class);
        return ((Invalid) outcome).problems().stream().map(DocumentProblem::field).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "approved, APPROVED, CONFIRMED",
        "Confirmed, APPROVED, CONFIRMED",
        "hold, HOLD, CALL_LATER",
        "rejected, CANCELLED, CANCELLED",
        "trash, TRASH, TRASHED"
    })
    void aWordShouldGiveTheLeadItsStatus(String word, LeadStatus status, LeadEvent.Kind event) {
        StoredLead lead = accepted("B-1");

        assertThat(said(ACME, Map.of("reference", "B-1", "status", word, "value", "12.50")))
                .isInstanceOf(Kept.class);

        assertThat(now(lead).status()).isEqualTo(status);
        assertThat(history(lead)).endsWith(LeadEvent.Kind.CONVERSION, event);
        assertThat(bench.leads.history(lead.lead().id()).getLast().by()).isEqualTo("postback:1");
    }

    @Test
    void whatWasChargedShouldBeGivenBackOnceWhereALeadIsReturned() {
        StoredLead lead = accepted("B-1");
        said(ACME, Map.of("reference", "B-1", "status", "approved"));
        assertThat(bench.storage.ledger.balance(ACME).balance()).isEqualByComparingTo("-10");

        said(ACME, Map.of("reference", "B-1", "status", "returned"));
        ConversionOutcome again = said(ACME, Map.of("reference", "B-1", "status", "returned"));

        assertThat(again).isInstanceOf(SaidBefore.class);
        assertThat(now(lead).status()).isEqualTo(LeadStatus.CANCELLED);
        assertThat(bench.storage.ledger.balance(ACME).balance()).isEqualByComparingTo("0");
        assertThat(history(lead)).containsOnlyOnce(LeadEvent.Kind.RETURNED);
    }

    @Test
    void theSameWordShouldChangeNothingAlsoWhereItComesManyTimesAtOnce() {
        StoredLead lead = accepted("B-1");

        List<ConversionOutcome> outcomes =
                Simultaneously.run(
                        8,
                        _ ->
                                () ->
                                        said(
                                                ACME,
                                                Map.of(
                                                        "reference",
                                                        "B-1",
                                                        "status",
                                                        "approved",
                                                        "value",
                                                        "12.5")));

        assertThat(outcomes.stream().filter(Kept.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(SaidBefore.class::isInstance)).hasSize(7);
        assertThat(bench.leads.conversions(lead.lead().id())).hasSize(1);
        assertThat(history(lead))
                .containsOnlyOnce(LeadEvent.Kind.CONFIRMED, LeadEvent.Kind.CONVERSION);
    }

    @Test
    void anotherAmountShouldBeKeptAndTheLeadStay() {
        StoredLead lead = accepted("B-1");
        said(ACME, Map.of("reference", "B-1", "status", "approved", "value", "10"));

        assertThat(said(ACME, Map.of("reference", "B-1", "status", "approved", "value", "11")))
                .isInstanceOf(Kept.class);

        assertThat(bench.leads.conversions(lead.lead().id())).hasSize(2);
        assertThat(history(lead)).containsOnlyOnce(LeadEvent.Kind.CONFIRMED);
    }

    @Test
    void aWordThatAnOperatorHasGivenEffectBeforeShouldBeKept() {
        StoredLead lead = accepted("B-1");
        bench.made(lead, LeadStep.CONFIRM, Map.of());

        assertThat(said(ACME, Map.of("reference", "B-1", "status", "approved")))
                .isInstanceOf(Kept.class);
        assertThat(bench.leads.conversions(lead.lead().id())).hasSize(1);
        assertThat(history(lead)).containsOnlyOnce(LeadEvent.Kind.CONFIRMED);
    }

    @Test
    void aLeadThatWasCancelledShouldNotBeReturned() {
        StoredLead lead = accepted("B-1");
        bench.made(lead, LeadStep.CANCEL, Map.of("reason", 4));

        assertThat(said(ACME, Map.of("reference", "B-1", "status", "returned")))
                .isEqualTo(
                        new ConversionOutcome.NotAllowed(
                                BuyerStatus.RETURNED, LeadStatus.CANCELLED));
        assertThat(bench.leads.conversions(lead.lead().id())).isEmpty();
    }

    @Test
    void aCompanyShouldNotChangeTheLeadOfAnother() {
        StoredLead lead = accepted("B-1");
        String id = lead.lead().id().value();

        for (String name : List.of("lead", "reference")) {
            assertThat(said(GLOBEX, Map.of(name, id, "status", "trash")))
                    .isEqualTo(new ConversionOutcome.NoSuchLead());
        }
        assertThat(said(GLOBEX, Map.of("reference", "B-1", "status", "trash")))
                .isEqualTo(said(GLOBEX, Map.of("lead", "nobody", "status", "trash")))
                .isEqualTo(new ConversionOutcome.NoSuchLead());
        assertThat(now(lead)).isEqualTo(lead);
    }

    @Test
    void ourOwnIdsShouldServeAsReferences() {
        StoredLead lead = accepted("B-1");
        String delivery = bench.deliveries.of(lead.lead().id()).getFirst().id().value();

        assertThat(said(ACME, Map.of("reference", delivery, "status", "hold")))
                .isInstanceOf(Kept.class);
        assertThat(said(ACME, Map.of("reference", lead.lead().id().value(), "status", "hold")))
                .isInstanceOf(SaidBefore.class);
    }

    @Test
    void aReferenceOfSeveralLeadsShouldBeRefused() {
        accepted("B-1");
        accepted("B-1");

        assertThat(said(ACME, Map.of("reference", "B-1", "status", "hold")))
                .isEqualTo(new ConversionOutcome.SeveralLeads("B-1"));
    }

    @Test
    void aCallCenterShouldHaveItsWordOnceAndNoMoreWhenTheLeadHasGoneOn() {
        StoredLead lead = bench.take(Map.of("offer", 1, "geo", "de"));
        Map<String, String> approved =
                Map.of("lead", lead.lead().id().value(), "status", "approved");

        assertThat(said(CALL_CENTER, approved)).isInstanceOf(Kept.class);
        assertThat(now(lead).company()).contains(ACME);
        assertThat(said(CALL_CENTER, approved)).isInstanceOf(SaidBefore.class);
        assertThat(said(CALL_CENTER, Map.of("lead", lead.lead().id().value(), "status", "trash")))
                .isEqualTo(new ConversionOutcome.GoneOn(CALL_CENTER));
        assertThat(now(lead).status()).isEqualTo(LeadStatus.APPROVED);
    }

    @Test
    void aCompanyShouldSpeakInItsOwnWords() {
        StoredLead lead = accepted("B-1");
        bench.companyWith(
                1,
                Map.of(
                        "postback",
                        Map.of("statuses", Map.of("SALE", "approved", "hold", "trash"))));

        assertThat(said(ACME, Map.of("reference", "B-1", "status", "sale")))
                .isInstanceOf(Kept.class);
        assertThat(said(ACME, Map.of("reference", "B-1", "status", "hold")))
                .isInstanceOf(Kept.class);
        assertThat(now(lead).status()).isEqualTo(LeadStatus.TRASH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sale", "deleted", "waiting"})
    void aWordThatNobodyKnowsShouldBeRefusedWithThoseThatAreKnown(String word) {
        accepted("B-1");

        ConversionOutcome outcome = said(ACME, Map.of("reference", "B-1", "status", word));

        assertThat(fields(outcome)).containsExactly("status");
        assertThat(((Invalid) outcome).problems().getFirst().message())
                .contains("approved, confirmed, hold", "postback.statuses", "'" + word + "'");
    }

    @Test
    void whatIsWrongShouldBeNamed() {
        assertThat(fields(passedOn(Map.of()))).containsExactlyInAnyOrder("status", "lead");
        assertThat(fields(passedOn(Map.of("reference", "B", "status", "hold"))))
                .containsExactly("company");
        assertThat(
                        fields(
                                said(
                                        ACME,
                                        Map.of(
                                                "lead",
                                                "a",
                                                "reference",
                                                "b",
                                                "status",
                                                "hold",
                                                "value",
                                                "much",
                                                "reason",
                                                "why"))))
                .containsExactlyInAnyOrder("reference", "value", "reason");
    }

    @Test
    void aWordPassedOnAgainShouldStayTheWordOfTheCompanyThatHadTheLead() {
        bench.offerWith(1, Map.of("script", "#1", "cancel_script", "#2"));
        StoredLead lead = accepted("B-1");
        Map<String, ?> word = Map.of("lead", lead.lead().id().value(), "status", "cancelled");

        assertThat(passedOn(word)).isInstanceOf(Kept.class);
        assertThat(now(lead).company()).contains(GLOBEX);
        assertThat(passedOn(word)).isInstanceOf(SaidBefore.class);

        assertThat(now(lead).company()).contains(GLOBEX);
        assertThat(bench.leads.conversions(lead.lead().id()))
                .extracting(Conversion::company)
                .containsExactly(ACME);
    }

    @Test
    void aLateRepetitionShouldChangeNothingAfterAnotherAmount() {
        StoredLead lead = accepted("B-1");
        for (String value : new String[] {"10", "20"}) {
            said(ACME, Map.of("reference", "B-1", "status", "approved", "value", value));
        }

        assertThat(said(ACME, Map.of("reference", "B-1", "status", "approved", "value", "10")))
                .isInstanceOf(SaidBefore.class);
        assertThat(bench.leads.conversions(lead.lead().id())).hasSize(2);
    }

    @Test
    void aLongReferenceShouldBeFoundAsItWasKept() {
        String reference = "x".repeat(300) + "  y";
        StoredLead lead = accepted(BuyerReference.of(reference));

        assertThat(said(ACME, Map.of("reference", reference, "status", "approved")))
                .isInstanceOf(Kept.class);
        assertThat(now(lead).status()).isEqualTo(LeadStatus.APPROVED);
    }

    @Test
    void anOperatorShouldNeedToNameNoCompanyForALeadThatOneHas() {
        StoredLead lead = accepted("B-1");
        String id = lead.lead().id().value();

        assertThat(passedOn(Map.of("lead", id, "status", "cancelled", "reason", 7)))
                .isInstanceOf(Kept.class);

        assertThat(now(lead).reason()).hasValue(7);
        assertThat(bench.leads.conversions(lead.lead().id()).getFirst().company()).isEqualTo(ACME);
    }

    @Test
    void aLeadOfNobodyShouldAskForTheCompany() {
        bench.offer(2, "geo:us #1");
        StoredLead held = bench.take(Map.of("offer", 2));

        assertThat(fields(passedOn(Map.of("lead", held.lead().id().value(), "status", "hold"))))
                .containsExactly("company");
    }
}
