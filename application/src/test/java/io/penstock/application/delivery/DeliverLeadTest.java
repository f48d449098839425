package io.penstock.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.Workbench;
import io.penstock.application.configuration.DocumentKind;
import io.penstock.application.configuration.LiveConfiguration;
import io.penstock.application.flow.FlowWakeups;
import io.penstock.application.lead.LeadEvent;
import io.penstock.application.lead.StoredLead;
import io.penstock.application.secret.Secrets;
import io.penstock.application.storage.OutcomeUnknownException;
import io.penstock.application.storage.StorageUnavailableException;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.DeliveryRequest;
import io.penstock.domain.delivery.ErrorCode;
import io.penstock.domain.delivery.Lease;
import io.penstock.domain.delivery.RetryPolicy;
import io.penstock.domain.status.LeadStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliverLeadTest {

    private final Workbench bench = new Workbench();
    private final List<DeliveryRequest> requests = new ArrayList<>();
    private LiveConfiguration behind = bench.live;
    private DeliveryQueue queue = bench.deliveries;
    private AttemptOutcome outcome = new AttemptOutcome.Accepted();

    @BeforeEach
    void configure() {
        bench.buyer(2);
        bench.offer(1, "max(day,any,1) #2", 2);
    }

    @Test
    void aBuyerGetsTheFieldsAndThePlaceOfThePersonAndNothingAboutTheSource() {
        StoredLead lead =
                bench.take(
                        Map.of(
                                "offer", 1, "geo", "us", "city", "Austin", "user", 7, "utms",
                                "google", "phone", "+1 555"));

        deliverDue();

        assertThat(requests.getFirst().content())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "lead_id", lead.lead().id().value(),
                                "geo", "us",
                                "city", "Austin",
                                "phone", "+1 555"));
        assertThat(requests.getFirst().method().endpoint()).hasHost("buyer2.example");
    }

    @Test
    void anAcceptedLeadIsDeliveredAndNeverSentAgain() {
        StoredLead lead = bench.take(Map.of("offer", 1));

        deliverDue();
        bench.clock.advance(Duration.ofDays(1));
        deliverDue();

        DeliveryRecord record = only(lead);
        assertThat(record.outcome()).isEqualTo(DeliveryRecord.Outcome.SUCCESS);
        assertThat(record.attempts()).hasSize(1);
        assertThat(requests).hasSize(1);
        assertThat(kinds(lead)).containsExactly(LeadEvent.Kind.ASSIGNED, LeadEvent.Kind.ACCEPTED);
    }

    @Test
    void aRejectedLeadIsHeldWithTheBuyersReasonAndItsCapIsFree() {
        outcome = new AttemptOutcome.Rejected("422 duplicate");
        StoredLead lead = bench.take(Map.of("offer", 1));

        deliverDue();

        StoredLead after = bench.leads.find(lead.lead().id()).orElseThrow();
        assertThat(only(lead).outcome()).isEqualTo(DeliveryRecord.Outcome.FAILURE);
        assertThat(after.company()).isEmpty();
        assertThat(after.status()).isEqualTo(LeadStatus.WAITING);
        assertThat(after.held().orElseThrow().reason()).contains("#2", "422 duplicate");
        assertThat(kinds(lead))
                .containsExactly(
                        LeadEvent.Kind.ASSIGNED, LeadEvent.Kind.REJECTED, LeadEvent.Kind.HELD);
        assertThat(bench.take(Map.of("offer", 1)).decision().path()).isNotEmpty();
    }

    @Test
    void anErrorIsTriedAgainWithTheSameIdUntilItSucceeds() {
        outcome = error(false);
        StoredLead lead = bench.take(Map.of("offer", 1));

        deliverDue();
        assertThat(only(lead).outcome()).isEqualTo(DeliveryRecord.Outcome.PENDING);
        deliverDue();
        assertThat(requests).hasSize(1);

        bench.clock.advance(Duration.ofSeconds(2));
        outcome = new AttemptOutcome.Accepted();
        deliverDue();

        assertThat(only(lead).outcome()).isEqualTo(DeliveryRecord.Outcome.SUCCESS);
        assertThat(only(lead).attempts()).hasSize(2);
        assertThat(requests.get(1).delivery()).isEqualTo(requests.get(0).delivery());
    }

    @Test
    void errorsThatDoNotEndAreGivenUpAndTheLeadIsHeld() {
        outcome = error(true);
        StoredLead lead = bench.take(Map.of("offer", 1));

        for (int hour = 0; hour < 80; hour++) {
            deliverDue();
            bench.clock.advance(Duration.ofHours(1));
        }

        DeliveryRecord record = only(lead);
        assertThat(record.outcome()).isEqualTo(DeliveryRecord.Outcome.ERROR);
        assertThat(record.attempts()).hasSize(73);
        assertThat(bench.leads.find(lead.lead().id()).orElseThrow().held().orElseThrow().reason())
                .contains("in 73 attempts", "may have it");
        assertThat(kinds(lead))
                .containsExactly(
                        LeadEvent.Kind.ASSIGNED, LeadEvent.Kind.GIVEN_UP, LeadEvent.Kind.HELD);
    }

    @Test
    void aRetryGoesWhereTheCompanyTakesLeadsNow() {
        outcome = error(false);
        bench.take(Map.of("offer", 1));
        deliverDue();
        bench.save(
                DocumentKind.COMPANY,
                2,
                Map.of("name", "Moved", "delivery", Map.of("endpoint", "https://new.example/in")));

        bench.clock.advance(Duration.ofSeconds(2));
        deliverDue();

        assertThat(requests.get(1).method().endpoint()).hasHost("new.example");
    }

    @Test
    void aCompanyWithoutAnEndpointAnyMoreRejects() {
        StoredLead lead = bench.take(Map.of("offer", 1));
        bench.company(2);

        deliverDue();

        assertThat(requests).isEmpty();
        assertThat(bench.leads.find(lead.lead().id()).orElseThrow().held().orElseThrow().reason())
                .contains("no endpoint");
    }

    @Test
    void aCompanyThatThisProgramDoesNotKnowYetIsLookedUp() {
        StoredLead lead = bench.take(Map.of("offer", 1));
        behind = new LiveConfiguration(bench.store);

        deliverDue();

        assertThat(requests).hasSize(1);
        assertThat(only(lead).outcome()).isEqualTo(DeliveryRecord.Outcome.SUCCESS);
    }

    @Test
    void anAttemptIsWrittenDownOnceStorageIsBackAndNotMadeAgain() {
        StoredLead lead = bench.take(Map.of("offer", 1));
        queue = new AwayTwice(bench.deliveries);

        deliverDue();

        assertThat(requests).hasSize(1);
        assertThat(only(lead).outcome()).isEqualTo(DeliveryRecord.Outcome.SUCCESS);
        assertThat(only(lead).attempts()).hasSize(1);
    }

    @Test
    void theBackupServesWhileTheEndpointIsDown() {
        bench.save(
                DocumentKind.COMPANY,
                2,
                Map.of(
                        "name",
                        "Company 2",
                        "delivery",
                        Map.of(
                                "endpoint",
                                "https://buyer2.example/",
                                "backup",
                                Map.of("endpoint", "https://backup.example/"))));
        bench.take(Map.of("offer", 1));
        bench.take(Map.of("offer", 1));
        List<DeliveryJob> jobs = claimDue();

        AttemptEnd elsewhere = deliverer().deliver(jobs.get(0), () -> true);
        AttemptEnd atHome = deliverer().deliver(jobs.get(1), () -> false);

        assertThat(requests)
                .extracting(request -> request.method().endpoint().getHost())
                .containsExactly("backup.example", "buyer2.example");
        assertThat(elsewhere.isElsewhere()).isTrue();
        assertThat(atHome.isElsewhere()).isFalse();
    }

    private void deliverDue() {
        claimDue().forEach(job -> deliverer().deliver(job, () -> false));
    }

    private List<DeliveryJob> claimDue() {
        Lease lease =
                new Lease("test", "token-" + requests.size(), bench.clock.instant().plusSeconds(5));
        Map<CompanyId, Integer> room = Map.of(new CompanyId(2), 10);
        return bench.deliveries.claim(room, lease, bench.clock.instant());
    }

    private DeliverLead deliverer() {
        return new DeliverLead(
                behind,
                this::answer,
                queue,
                new SettlementPolicy(RetryPolicy.DEFAULT, bench.random),
                (_, _, _) -> {},
                new FirstOutcomes(),
                new FlowWakeups(),
                Secrets.none(),
                new WorkerSettings(1, Duration.ofSeconds(1), Duration.ofMillis(1)),
                bench.clock);
    }

    private Attempt answer(DeliveryRequest request) {
        requests.add(request);
        return new Attempt(
                bench.clock.instant(),
                Duration.ofMillis(3),
                "POST",
                OptionalInt.empty(),
                Optional.empty(),
                outcome);
    }

    private static AttemptOutcome error(boolean maybeDelivered) {
        return new AttemptOutcome.Errored(
                ErrorCode.TIMEOUT, "no answer", maybeDelivered, Optional.empty());
    }

    private DeliveryRecord only(StoredLead lead) {
        List<DeliveryRecord> records = bench.deliveries.of(lead.lead().id());
        assertThat(records).hasSize(1);
        return records.getFirst();
    }

    private List<LeadEvent.Kind> kinds(StoredLead lead) {
        return bench.leads.history(lead.lead().id()).stream().map(LeadEvent::kind).toList();
    }

    /** Storage that goes away before one attempt is written down, and while it is. */
    private static final class AwayTwice extends ForwardingQueue {

        private int calls;

        AwayTwice(DeliveryQueue inner) {
            super(inner);
        }

        @Override
        public List<Settled> settle(List<Completion> completions) {
            calls++;
            if (calls == 1) {
                throw new StorageUnavailableException("away", new RuntimeException());
            }
            List<Settled> settled = super.settle(completions);
            if (calls == 2) {
                throw new OutcomeUnknownException("broken", new RuntimeException());
            }
            return settled;
        }
    }
}
