package io.penstock.application.lead;

import static io.penstock.application.lead.LeadEvent.Kind.ASSIGNED;
import static io.penstock.application.lead.LeadEvent.Kind.CONFIRMED;
import static io.penstock.application.lead.LeadEvent.Kind.CORRECTED;
import static io.penstock.application.lead.LeadEvent.Kind.HELD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.penstock.application.Workbench;
import io.penstock.application.company.BalanceEntry;
import io.penstock.application.company.LedgerBalances;
import io.penstock.application.company.NewEntry;
import io.penstock.application.configuration.DocumentKind;
import io.penstock.application.delivery.DeliveryRecord;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.routing.DecidedBy;
import io.penstock.domain.routing.LinePlace;
import io.penstock.domain.routing.ScriptName;
import io.penstock.domain.routing.Stage;
import io.penstock.domain.status.LeadStatus;
import io.penstock.domain.status.LeadStep;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.script.evaluate.Finding;
import io.penstock.dsl.script.evaluate.TraceStep;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 1 and 2 are buyers, 3 fetches its leads, 8 and 9 are call centers. */
class ChangeLeadTest {

    private static final Map<String, Object> NOTHING = Map.of();
    private static final Map<String, Object> REASON = Map.of("reason", 4);

    private final Workbench bench = new Workbench();

    @BeforeEach
    void companies() {
        bench.buyer(1);
        bench.buyer(2);
        bench.company(3);
        bench.companyWith(8, Map.of("call_center", true));
        bench.companyWith(9, Map.of("call_center", true));
    }

    private StoredLead confirm(StoredLead lead) {
        return bench.made(lead, LeadStep.CONFIRM, NOTHING);
    }

    private List<LeadEvent.Kind> history(StoredLead lead) {
        return bench.leads.history(lead.lead().id()).stream().map(LeadEvent::kind).toList();
    }

    private void assertInvalid(StepOutcome outcome, String field, String message) {
        assertThat(outcome)
                .asInstanceOf(type(StepOutcome.Invalid.class))
                .satisfies(invalid ->
                        assertThat(invalid.problems())
                                .containsExactly(new DocumentProblem(field, message)));
    }

    @Test
    void aLeadThatIsNotThereIsSaid() {
        LeadId id = new LeadId("nobody");

        assertThat(bench.changer().change(id, LeadStep.HOLD, NOTHING, "anna"))
                .isEqualTo(new StepOutcome.NoSuchLead(id));
    }

    @Test
    void aStepThatTheStatusDoesNotAllowIsRefusedAndChangesNothing() {
        bench.offer(1, "#3");
        StoredLead approved = confirm(bench.take(Map.of("offer", 1)));

        assertThat(bench.step(approved, LeadStep.HOLD, NOTHING))
                .isEqualTo(new StepOutcome.NotAllowed(LeadStep.HOLD, LeadStatus.APPROVED));
        assertThat(bench.leads.find(approved.lead().id())).contains(approved);
    }

    @ParameterizedTest
    @EnumSource(names = {"HOLD", "TRASH", "DELETE"})
    void aStepWithoutFurtherWordsGivesTheLeadItsStatus(LeadStep step) {
        bench.offer(1, "#1");
        StoredLead lead = bench.take(Map.of("offer", 1));

        StoredLead changed = bench.made(lead, step, NOTHING);

        assertThat(changed.status()).isEqualTo(step.leadsTo());
        assertThat(changed.company()).isEqualTo(lead.company());
        assertThat(bench.leads.history(lead.lead().id()).getLast().by()).isEqualTo("anna");
    }

    @Test
    void whatAStepDoesNotKnowIsNamed() {
        bench.offer(1, "#1");
        StoredLead lead = bench.take(Map.of("offer", 1));

        assertThat(bench.step(lead, LeadStep.TRASH, Map.of("reason", 1)))
                .asInstanceOf(type(StepOutcome.Invalid.class))
                .satisfies(invalid ->
                        assertThat(invalid.problems())
                                .extracting(DocumentProblem::field)
                                .containsExactly("reason"));
    }

    @Test
    void aConfirmedLeadStaysWithACompanyThatIsNoCallCenter() {
        bench.offerWith(1, Map.of("script", "#1", "confirm_script", "#2"));
        StoredLead lead = bench.take(Map.of("offer", 1));

        StoredLead confirmed = confirm(lead);

        assertThat(confirmed.status()).isEqualTo(LeadStatus.APPROVED);
        assertThat(confirmed.company()).contains(new CompanyId(1));
        assertThat(history(lead)).containsExactly(ASSIGNED, CONFIRMED);
    }

    @Test
    void aHeldLeadThatIsConfirmedGoesOnWaitingForACompany() {
        bench.offer(1, "geo:ru #1");
        StoredLead held = bench.take(Map.of("offer", 1));

        StoredLead confirmed = confirm(held);

        assertThat(confirmed.status()).isEqualTo(LeadStatus.APPROVED);
        assertThat(confirmed.held()).isEqualTo(held.held());
    }

    @Test
    void anOperatorChoosesOutOfTheOffersList() {
        bench.offerWith(1, Map.of("script", "#9", "call_center_companies", List.of(2, 3)));
        StoredLead lead = bench.take(Map.of("offer", 1));

        StoredLead confirmed = bench.made(lead, LeadStep.CONFIRM, Map.of("company", 2));

        assertThat(confirmed.company()).contains(new CompanyId(2));
        assertThat(confirmed.decision().by()).isEqualTo(DecidedBy.OPERATOR);
        assertThat(confirmed.decision().stage()).isEqualTo(Stage.CONFIRMATION);
        assertThat(confirmed.decision().number()).isEqualTo(2);
        assertThat(history(lead)).containsExactly(ASSIGNED, CONFIRMED, ASSIGNED);
        assertThat(bench.deliveries.of(lead.lead().id()))
                .extracting(DeliveryRecord::company)
                .containsExactly(new CompanyId(2));
    }

    @Test
    void aCompanyOffTheListIsRefused() {
        bench.offerWith(1, Map.of("script", "#9", "call_center_companies", List.of(2, 3)));
        StoredLead lead = bench.take(Map.of("offer", 1));

        assertInvalid(
                bench.step(lead, LeadStep.CONFIRM, Map.of("company", 1)),
                "company",
                "must be one of the offer's call_center_companies: 2, 3");
        assertThat(bench.leads.find(lead.lead().id())).contains(lead);
    }

    @Test
    void nothingCanBeChosenWhereTheOfferHasNoList() {
        bench.offer(1, "#9");

        assertInvalid(
                bench.step(bench.take(Map.of("offer", 1)), LeadStep.CONFIRM, Map.of("company", 1)),
                "company",
                "cannot be chosen: the offer has no call_center_companies");
    }

    @Test
    void aCompanyCanBeChosenOnlyWhileACallCenterHasTheLead() {
        bench.offerWith(1, Map.of("script", "#1", "call_center_companies", List.of(2)));

        assertInvalid(
                bench.step(bench.take(Map.of("offer", 1)), LeadStep.CONFIRM, Map.of("company", 2)),
                "company",
                "can be chosen only while a call center has the lead");
    }

    @Test
    void theConfirmScriptMovesALeadOnFromACallCenter() {
        bench.offerWith(1, Map.of("script", "#9", "confirm_script", "geo:ru #8\ngeo:ru #2"));
        StoredLead lead = bench.take(Map.of("offer", 1, "geo", "ru"));

        StoredLead confirmed = confirm(lead);

        assertThat(confirmed.company()).contains(new CompanyId(2));
        assertThat(confirmed.decision().path())
                .containsExactly(new LinePlace(new ScriptName(ScriptName.Kind.CONFIRM, 1), 2));
    }

    @Test
    void theReceiptScriptMovesALeadOnWhereThereIsNoOther() {
        bench.rotator(1, "#8\n#3");
        bench.offer(1, "#9\nrot(1)", 1);

        StoredLead confirmed = confirm(bench.take(Map.of("offer", 1)));

        assertThat(confirmed.company()).contains(new CompanyId(3));
        assertThat(confirmed.decision().by()).isEqualTo(DecidedBy.SCRIPT);
    }

    @Test
    void theDefaultCompanyTakesAConfirmedLeadThatNoLineTakes() {
        bench.offerWith(1, Map.of("script", "#9", "confirm_script", "#8", "default_company", 2));

        StoredLead confirmed = confirm(bench.take(Map.of("offer", 1)));

        assertThat(confirmed.company()).contains(new CompanyId(2));
        assertThat(confirmed.decision().by()).isEqualTo(DecidedBy.DEFAULT);
    }

    @Test
    void theSitesCompanyTakesAConfirmedLeadWhereTheDefaultIsACallCenter() {
        bench.offer(1, "#9", 8);
        bench.save(DocumentKind.SITE, 7, Map.of("company", 3));

        StoredLead confirmed = confirm(bench.take(Map.of("offer", 1, "site", 7)));

        assertThat(confirmed.company()).contains(new CompanyId(3));
        assertThat(confirmed.decision().by()).isEqualTo(DecidedBy.SITE);
    }

    @Test
    void aConfirmedLeadThatNobodyButCallCentersWouldTakeIsHeld() {
        bench.offer(1, "#9", 8);
        bench.save(DocumentKind.SITE, 7, Map.of("company", 9));
        StoredLead lead = bench.take(Map.of("offer", 1, "site", 7));

        StoredLead confirmed = confirm(lead);

        assertThat(confirmed.status()).isEqualTo(LeadStatus.APPROVED);
        assertThat(confirmed.company()).isEmpty();
        assertThat(confirmed.held().orElseThrow().reason()).isEqualTo(ChangeLead.NO_COMPANY);
        assertThat(history(lead)).containsExactly(ASSIGNED, CONFIRMED, HELD);
    }

    @Test
    void whatTheCallCenterCorrectsIsKeptAndRead() {
        bench.offerWith(1, Map.of("script", "#9", "confirm_script", "geo:kz city:[Алматы] #2\n#1"));
        StoredLead lead = bench.take(Map.of("offer", 1, "geo", "ru", "user", 5));

        StoredLead confirmed =
                bench.made(
                        lead, LeadStep.CONFIRM, Map.of("geo", "KZ", "city", "Алматы", "area", " "));

        assertThat(confirmed.company()).contains(new CompanyId(2));
        assertThat(confirmed.lead().attributes().text(Attribute.GEO)).isEqualTo("kz");
        assertThat(confirmed.lead().attributes().number(Attribute.USER)).isEqualTo(5);
        assertThat(history(lead)).containsExactly(ASSIGNED, CORRECTED, CONFIRMED, ASSIGNED);
        assertThat(bench.leads.history(lead.lead().id()).get(1).detail()).isEqualTo("geo, city");
        assertThat(bench.leads.decisions(lead.lead().id()))
                .extracting(LeadDecision::attributes)
                .containsExactly(lead.lead().attributes(), confirmed.lead().attributes());
    }

    @Test
    void whatIsCorrectedIsKeptAlsoWhereTheLeadStays() {
        bench.offer(1, "#1");
        StoredLead lead = bench.take(Map.of("offer", 1, "geo", "ru"));

        StoredLead confirmed = bench.made(lead, LeadStep.CONFIRM, Map.of("city", "Казань"));

        assertThat(confirmed.lead().attributes().text(Attribute.CITY)).isEqualTo("Казань");
        assertThat(confirmed.lead().attributes().text(Attribute.GEO)).isEqualTo("ru");
    }

    @Test
    void correctionsThatAreNotValidAreAllNamed() {
        bench.offer(1, "#9");
        StoredLead lead = bench.take(Map.of("offer", 1));

        StepOutcome outcome =
                bench.step(
                        lead,
                        LeadStep.CONFIRM,
                        Map.of("geo", "rus", "city", 5, "company", "x", "user", 7));

        assertThat(outcome)
                .asInstanceOf(type(StepOutcome.Invalid.class))
                .satisfies(invalid ->
                        assertThat(invalid.problems())
                                .extracting(DocumentProblem::field)
                                .containsExactlyInAnyOrder("geo", "city", "company", "user"));
    }

    @Test
    void aCancelledLeadStaysWhereItIsWithItsReason() {
        bench.offer(1, "#1");
        StoredLead lead = bench.take(Map.of("offer", 1));

        StoredLead cancelled = bench.made(lead, LeadStep.CANCEL, REASON);

        assertThat(cancelled.status()).isEqualTo(LeadStatus.CANCELLED);
        assertThat(cancelled.reason()).isEqualTo(OptionalLong.of(4));
        assertThat(cancelled.company()).isEqualTo(lead.company());
        assertThat(bench.deliveries.of(lead.lead().id()))
                .extracting(DeliveryRecord::outcome)
                .containsExactly(DeliveryRecord.Outcome.CANCELLED);
    }

    @Test
    void aCancellationNeedsAReason() {
        bench.offer(1, "#1");
        StoredLead lead = bench.take(Map.of("offer", 1));

        for (Map<String, Object> body : List.of(NOTHING, Map.<String, Object>of("reason", -1))) {
            assertThat(bench.step(lead, LeadStep.CANCEL, body))
                    .isInstanceOf(StepOutcome.Invalid.class);
        }
    }

    @Test
    void theCancelScriptGivesALeadToAnotherCompanyAtTheReceiptStage() {
        bench.offerWith(1, Map.of("script", "#9", "cancel_script", "reason:4,5 #2"));
        StoredLead lead = bench.take(Map.of("offer", 1));

        StoredLead taken = bench.made(lead, LeadStep.CANCEL, REASON);

        assertThat(taken.status()).isEqualTo(LeadStatus.WAITING);
        assertThat(taken.reason()).isEmpty();
        assertThat(taken.company()).contains(new CompanyId(2));
        assertThat(taken.decision().stage()).isEqualTo(Stage.CANCELLATION);
        assertThat(taken.lead().attributes().has(Attribute.REASON)).isFalse();
        assertThat(bench.deliveries.of(lead.lead().id())).hasSize(1);
    }

    @Test
    void aReasonThatTheCancelScriptDoesNotTakeCancelsTheLead() {
        bench.offerWith(
                1, Map.of("script", "#9", "cancel_script", "reason:7 #2", "default_company", 1));

        StoredLead cancelled = bench.made(bench.take(Map.of("offer", 1)), LeadStep.CANCEL, REASON);

        assertThat(cancelled.status()).isEqualTo(LeadStatus.CANCELLED);
        assertThat(cancelled.company()).contains(new CompanyId(9));
    }

    @Test
    void theTraceReplaysEveryDecision() {
        bench.offerWith(
                1,
                Map.of(
                        "script",
                        "50% #9\n#8",
                        "confirm_script",
                        "#9\n50% #1\n@active max(day,any,5) #2",
                        "cancel_script",
                        "reason:4 50% #3\n#1"));
        for (int number = 0; number < 40; number++) {
            StoredLead lead = bench.take(Map.of("offer", 1));
            StoredLead last = bench.made(confirm(lead), LeadStep.CANCEL, REASON);

            LeadExplanation explanation = bench.explainer().explain(lead.lead().id()).orElseThrow();

            assertThat(explanation.decisions())
                    .hasSize(3)
                    .allSatisfy(decision ->
                            assertThat(decision.trace().choice().path())
                                    .isEqualTo(decision.made().decision().path()));
            assertThat(explanation.trace().choice().company()).isEqualTo(last.company());
            assertThat(explanation.decisions().get(1).trace().steps())
                    .first()
                    .extracting(TraceStep::finding)
                    .isEqualTo(new Finding.PassedOver(new CompanyId(9)));
        }
    }

    @Test
    void theTraceOfAnOperatorsChoiceTriesNoLine() {
        bench.offerWith(1, Map.of("script", "#9", "call_center_companies", List.of(2)));
        StoredLead lead = bench.take(Map.of("offer", 1));
        bench.made(lead, LeadStep.CONFIRM, Map.of("company", 2));

        assertThat(bench.explainer().explain(lead.lead().id()).orElseThrow().trace().steps())
                .isEmpty();
    }

    @Test
    void laterDecisionsDrawAfresh() {
        bench.offerWith(
                1,
                Map.of(
                        "script",
                        "#9",
                        "confirm_script",
                        "50% #1\n#2",
                        "cancel_script",
                        "50% #1\n#2"));
        Map<String, Integer> outcomes = new HashMap<>();
        for (int number = 0; number < 400; number++) {
            StoredLead confirmed = confirm(bench.take(Map.of("offer", 1)));
            StoredLead taken = bench.made(confirmed, LeadStep.CANCEL, REASON);
            String both = confirmed.company().orElseThrow() + " " + taken.company().orElseThrow();
            outcomes.merge(both, 1, Integer::sum);
        }

        assertThat(outcomes).hasSize(4);
        assertThat(outcomes.values()).allMatch(count -> count > 60);
    }

    @Test
    void aCapHoldsForConfirmedLeadsToo() {
        bench.offerWith(1, Map.of("script", "#9", "confirm_script", "max(day,any,2) #1\n#2"));
        List<Integer> companies = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            companies.add(confirm(bench.take(Map.of("offer", 1))).company().orElseThrow().value());
        }

        assertThat(companies).containsExactly(1, 1, 2, 2);
    }

    @Test
    void aPromiseThatIsBrokenMeanwhileIsDecidedAgain() {
        bench.offerWith(1, Map.of("script", "#9", "confirm_script", "max(day,any,1) #1\n#2"));
        StoredLead lead = bench.take(Map.of("offer", 1));
        bench.changes =
                change -> {
                    bench.changes = bench.leads;
                    bench.offer(2, "#1");
                    bench.take(Map.of("offer", 2));
                    return bench.leads.change(change);
                };

        StoredLead confirmed = confirm(lead);

        assertThat(confirmed.company()).contains(new CompanyId(2));
    }

    @Test
    void aLeadThatChangedMeanwhileIsLookedAtAnew() {
        bench.offer(1, "#1");
        StoredLead lead = bench.take(Map.of("offer", 1));
        bench.changes =
                change -> {
                    bench.changes = bench.leads;
                    bench.made(lead, LeadStep.TRASH, NOTHING);
                    return bench.leads.change(change);
                };

        assertThat(bench.step(lead, LeadStep.CONFIRM, NOTHING))
                .isEqualTo(new StepOutcome.NotAllowed(LeadStep.CONFIRM, LeadStatus.TRASH));
    }

    private void pricedOffer() {
        bench.companyWith(
                1, Map.of("price", "10", "delivery", Map.of("endpoint", "http://b.example/")));
        bench.companyWith(3, Map.of("price", "20"));
        bench.balances = new LedgerBalances(bench.storage.ledger, bench.live);
        bench.storage.ledger.enter(
                new NewEntry(
                        new CompanyId(3),
                        BalanceEntry.Kind.DEPOSIT,
                        new BigDecimal("100"),
                        "",
                        bench.clock.instant(),
                        "admin"));
    }

    private void assertBalance(int company, String balance, String reserved) {
        var found = bench.storage.ledger.balance(new CompanyId(company));
        assertThat(found.balance()).isEqualByComparingTo(balance);
        assertThat(found.reserved()).isEqualByComparingTo(reserved);
    }

    @Test
    void aConfirmationChargesACompanyThatFetchesItsLeads() {
        pricedOffer();
        bench.offer(1, "#3");
        StoredLead lead = bench.take(Map.of("offer", 1));
        assertBalance(3, "100", "20");

        StoredLead confirmed = confirm(lead);
        assertBalance(3, "80", "0");

        bench.made(confirmed, LeadStep.RETURN, NOTHING);
        assertBalance(3, "100", "0");
    }

    @Test
    void aConfirmationThatMovesALeadChargesACompanyThatFetchesItsLeads() {
        pricedOffer();
        bench.offerWith(1, Map.of("script", "#9", "confirm_script", "#3"));

        StoredLead confirmed = confirm(bench.take(Map.of("offer", 1)));

        assertThat(confirmed.company()).contains(new CompanyId(3));
        assertBalance(3, "80", "0");
    }

    @Test
    void aConfirmationLeavesTheChargeToTheDeliveryWhereThereIsOne() {
        pricedOffer();
        bench.offer(1, "#1");

        confirm(bench.take(Map.of("offer", 1)));

        assertBalance(1, "0", "10");
    }

    @Test
    void theOffersPriceGoesBeforeTheCompanysOwnAndZeroIsNone() {
        pricedOffer();
        bench.offerWith(1, Map.of("script", "#3", "prices", Map.of("3", "7.5")));
        bench.offerWith(2, Map.of("script", "#3", "prices", Map.of("3", "0")));

        bench.take(Map.of("offer", 1));
        assertBalance(3, "100", "7.5");
        bench.take(Map.of("offer", 2));
        assertBalance(3, "100", "7.5");
    }

    @Test
    void anActiveCompanyIsSpentExactlyToItsLimit() {
        pricedOffer();
        bench.companyWith(3, Map.of("price", "20", "balance_limit", "30"));
        bench.offer(1, "@active #3\n#2");
        List<Integer> companies = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            companies.add(bench.take(Map.of("offer", 1)).company().orElseThrow().value());
            bench.clock.advance(Duration.ofSeconds(1));
        }

        assertThat(companies).containsExactly(3, 3, 3, 3, 2, 2);
        assertBalance(3, "100", "80");
    }
}
