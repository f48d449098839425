package io.penstock.application.lead;

import static io.penstock.application.lead.LeadEvent.Kind.ASSIGNED;
import static io.penstock.application.lead.LeadEvent.Kind.CONFIRMED;
import static io.penstock.application.lead.LeadEvent.Kind.HELD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.penstock.application.configuration.DocumentKind;
import io.penstock.application.delivery.DeliveryRecord;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.DecidedBy;
import io.penstock.domain.routing.LinePlace;
import io.penstock.domain.routing.ScriptName;
import io.penstock.domain.routing.Stage;
import io.penstock.domain.status.LeadStatus;
import io.penstock.domain.status.LeadStep;
import io.penstock.dsl.document.DocumentProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfirmLeadTest extends LeadStepBench {

    private void assertInvalid(StepOutcome outcome, String field, String message) {
        assertThat(outcome)
                .asInstanceOf(type(StepOutcome.Invalid.class))
                .satisfies(invalid ->
                        assertThat(invalid.problems())
                                .containsExactly(new DocumentProblem(field, message)));
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
}
