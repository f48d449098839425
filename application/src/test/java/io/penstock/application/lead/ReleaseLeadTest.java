package io.penstock.application.lead;

import static io.penstock.application.lead.LeadEvent.Kind.ASSIGNED;
import static io.penstock.application.lead.LeadEvent.Kind.HELD;
import static io.penstock.application.lead.LeadEvent.Kind.RELEASED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.penstock.application.company.LedgerBalances;
import io.penstock.application.configuration.DocumentKey;
import io.penstock.application.configuration.DocumentKind;
import io.penstock.application.configuration.Precondition;
import io.penstock.application.delivery.DeliveryRecord;
import io.penstock.application.routing.BrokenPromise;
import io.penstock.domain.cap.CapPeriod;
import io.penstock.domain.cap.CapType;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.offer.OfferId;
import io.penstock.domain.routing.DecidedBy;
import io.penstock.domain.routing.Stage;
import io.penstock.domain.status.LeadStatus;
import io.penstock.domain.status.LeadStep;
import io.penstock.dsl.document.DocumentProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReleaseLeadTest extends LeadStepBench {

    private ReleaseOutcome release(StoredLead lead, Map<String, Object> body) {
        return bench.releaser().release(lead.lead().id(), body, "anna");
    }

    private StoredLead released(StoredLead lead, Map<String, Object> body) {
        ReleaseOutcome outcome = release(lead, body);
        assertThat(outcome).isInstanceOf(ReleaseOutcome.Decided.class);
        return ((ReleaseOutcome.Decided) outcome).lead();
    }

    /** A lead that waits, since no line takes it. */
    private StoredLead held() {
        bench.offer(1, "geo:ru #1");
        StoredLead held = bench.take(Map.of("offer", 1));
        assertThat(held.held()).isPresent();
        bench.clock.advance(Duration.ofMinutes(5));
        return held;
    }

    private StoredLead stored(StoredLead lead) {
        return bench.leads.find(lead.lead().id()).orElseThrow();
    }

    @Test
    void releaseShouldDecideByTheScriptAsItStandsNow() {
        StoredLead held = held();
        bench.offer(1, "#1");

        StoredLead released = released(held, NOTHING);

        assertThat(released.company()).contains(new CompanyId(1));
        assertThat(released.held()).isEmpty();
        assertThat(released.status()).isEqualTo(LeadStatus.WAITING);
        assertThat(released.decision().number()).isEqualTo(2);
        assertThat(released.decision().stage()).isEqualTo(Stage.RECEIPT);
        assertThat(released.decision().by()).isEqualTo(DecidedBy.SCRIPT);
        assertThat(released.decision().at()).isEqualTo(bench.clock.instant());
        assertThat(history(held)).containsExactly(HELD, RELEASED, ASSIGNED);
        LeadEvent event = bench.leads.history(held.lead().id()).get(1);
        assertThat(event.by()).isEqualTo("anna");
        assertThat(event.detail()).isEqualTo(ReceiveLead.NO_COMPANY);
        assertThat(bench.deliveries.of(held.lead().id()))
                .extracting(DeliveryRecord::outcome)
                .containsExactly(DeliveryRecord.Outcome.PENDING);
    }

    @Test
    void aReleaseShouldBeExplainedLikeAnyOtherDecision() {
        StoredLead held = held();
        bench.offer(1, "geo:ru #2\n50% #1\n#2");

        StoredLead released = released(held, NOTHING);

        LeadExplanation explanation = bench.explainer().explain(held.lead().id()).orElseThrow();
        assertThat(explanation.newest().trace().choice().company()).isEqualTo(released.company());
        assertThat(explanation.newest().trace().steps()).hasSizeGreaterThan(1);
    }

    @Test
    void aLeadThatNobodyTakesShouldBeHeldAnew() {
        StoredLead held = held();

        StoredLead again = released(held, NOTHING);

        assertThat(again.company()).isEmpty();
        assertThat(again.held().orElseThrow().since()).isEqualTo(bench.clock.instant());
        assertThat(again.decision().number()).isEqualTo(2);
        assertThat(history(held)).containsExactly(HELD, RELEASED, HELD);
        assertThat(released(again, NOTHING).decision().number()).isEqualTo(3);
    }

    @Test
    void aConfirmedLeadShouldPassCallCentersOver() {
        StoredLead held = confirm(held());
        bench.offerWith(1, Map.of("script", "#9", "confirm_script", "#8\n#2"));

        StoredLead released = released(held, NOTHING);

        assertThat(released.status()).isEqualTo(LeadStatus.APPROVED);
        assertThat(released.company()).contains(new CompanyId(2));
        assertThat(released.decision().stage()).isEqualTo(Stage.CONFIRMATION);
    }

    @Test
    void aLeadThatIsNotConfirmedShouldGoToACallCenter() {
        StoredLead held = bench.made(held(), LeadStep.HOLD, NOTHING);
        bench.offer(1, "#9");

        StoredLead released = released(held, NOTHING);

        assertThat(released.status()).isEqualTo(LeadStatus.HOLD);
        assertThat(released.company()).contains(new CompanyId(9));
    }

    @Test
    void aCapShouldHoldForReleasedLeadsToo() {
        bench.offer(1, "geo:ru #1");
        List<StoredLead> held = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            held.add(bench.take(Map.of("offer", 1)));
        }
        bench.offer(1, "max(day,any,2) #1\n#2");

        assertThat(held)
                .extracting(lead -> released(lead, NOTHING).company().orElseThrow().value())
                .containsExactly(1, 1, 2, 2);
    }

    @Test
    void aPromiseThatIsBrokenMeanwhileShouldBeDecidedAgain() {
        StoredLead held = held();
        bench.offer(1, "max(day,any,1) #1\n#2");
        bench.changes =
                change -> {
                    bench.changes = bench.leads;
                    bench.take(Map.of("offer", 1));
                    return bench.leads.change(change);
                };

        assertThat(released(held, NOTHING).company()).contains(new CompanyId(2));
    }

    @Test
    void aPersonMayNameTheCompany() {
        StoredLead held = held();

        StoredLead released = released(held, Map.of("company", 2));

        assertThat(released.company()).contains(new CompanyId(2));
        assertThat(released.decision().by()).isEqualTo(DecidedBy.OPERATOR);
        assertThat(released.decision().stage()).isEqualTo(Stage.RECEIPT);
        assertThat(bench.deliveries.of(held.lead().id()))
                .extracting(DeliveryRecord::company)
                .containsExactly(new CompanyId(2));
    }

    @Test
    void aNamedCompanyThatIsFullShouldBeRefusedAndTheLeadStay() {
        StoredLead held = held();
        bench.rotator(1, "max(week,any,5) #3\nmax(day,any,1) #2");
        bench.offer(1, "geo:de rot(1)");
        bench.offer(2, "#2");
        bench.take(Map.of("offer", 2));

        assertThat(release(held, Map.of("company", 2)))
                .isEqualTo(
                        new ReleaseOutcome.Refused(
                                new BrokenPromise.CapReached(
                                        LeadFixture.cap(2, CapPeriod.DAY, CapType.ANY, 1))));
        assertThat(stored(held)).isEqualTo(held);
        assertThat(history(held)).containsExactly(HELD);
    }

    @Test
    void aNamedCompanyThatIsDisabledShouldBeRefused() {
        StoredLead held = held();
        bench.companyWith(2, Map.of("enabled", false));

        assertThat(release(held, Map.of("company", 2)))
                .isEqualTo(
                        new ReleaseOutcome.Refused(new BrokenPromise.Inactive(new CompanyId(2))));
        assertThat(stored(held)).isEqualTo(held);
    }

    @Test
    void aNamedCompanyThatCannotPayShouldBeRefused() {
        StoredLead held = held();
        bench.balances = new LedgerBalances(bench.storage.ledger, bench.live);
        bench.companyWith(2, Map.of("price", "10"));

        assertThat(release(held, Map.of("company", 2)))
                .isEqualTo(
                        new ReleaseOutcome.Refused(new BrokenPromise.Inactive(new CompanyId(2))));
    }

    @Test
    void aCompanyThatCannotBeNamedShouldBeSaid() {
        StoredLead held = held();
        assertInvalid(release(held, Map.of("company", 77)), "There is no company 77.");

        StoredLead confirmed = confirm(held);
        assertInvalid(
                release(confirmed, Map.of("company", 9)),
                "must be no call center, since the lead is confirmed");
    }

    private static void assertInvalid(ReleaseOutcome outcome, String message) {
        assertThat(outcome)
                .asInstanceOf(type(ReleaseOutcome.Invalid.class))
                .satisfies(invalid ->
                        assertThat(invalid.problems())
                                .containsExactly(new DocumentProblem("company", message)));
    }

    @Test
    void aLeadThatACompanyHasShouldNotBeReleased() {
        bench.offer(1, "#1");
        StoredLead lead = bench.take(Map.of("offer", 1));

        assertThat(release(lead, NOTHING)).isEqualTo(new ReleaseOutcome.NotHeld(lead));
        assertThat(stored(lead)).isEqualTo(lead);
    }

    @Test
    void aLeadThatIsNotThereOrHasLostItsOfferShouldBeSaid() {
        LeadId nobody = new LeadId("nobody");
        assertThat(bench.releaser().release(nobody, NOTHING, "anna"))
                .isEqualTo(new ReleaseOutcome.NoSuchLead(nobody));

        StoredLead held = held();
        bench.delete.delete(new DocumentKey(DocumentKind.OFFER, 1), Precondition.none(), "test");
        assertThat(release(held, NOTHING)).isEqualTo(new ReleaseOutcome.OfferGone(new OfferId(1)));
    }

    @Test
    void aLeadThatSomebodyElseReleasesMeanwhileShouldBeLookedAtAnew() {
        StoredLead held = held();
        bench.offer(1, "#1");
        bench.changes =
                change -> {
                    bench.changes = bench.leads;
                    released(held, NOTHING);
                    return bench.leads.change(change);
                };

        assertThat(release(held, NOTHING)).isEqualTo(new ReleaseOutcome.NotHeld(stored(held)));
        assertThat(bench.deliveries.of(held.lead().id())).hasSize(1);
    }
}
