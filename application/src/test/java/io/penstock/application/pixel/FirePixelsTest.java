package io.penstock.application.pixel;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.Workbench;
import io.penstock.application.configuration.DocumentKey;
import io.penstock.application.configuration.DocumentKind;
import io.penstock.application.configuration.FlowTrials;
import io.penstock.application.configuration.Precondition;
import io.penstock.application.configuration.SaveDocument;
import io.penstock.application.configuration.SaveOutcome;
import io.penstock.application.delivery.DeliverLead;
import io.penstock.application.delivery.DeliveredLeads;
import io.penstock.application.delivery.FirstOutcomes;
import io.penstock.application.delivery.SettlementPolicy;
import io.penstock.application.delivery.WorkerSettings;
import io.penstock.application.flow.FlowWakeups;
import io.penstock.application.flow.trial.TryFlow;
import io.penstock.application.pixel.PixelFiring.Outcome;
import io.penstock.application.secret.Secrets;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.ErrorCode;
import io.penstock.domain.delivery.Lease;
import io.penstock.domain.delivery.RetryPolicy;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.pixel.PixelRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirePixelsTest {

    private final Workbench bench = new Workbench();
    private final List<PixelRequest> requests = new ArrayList<>();
    private final List<String> failing = new ArrayList<>();
    private AttemptOutcome delivered = new AttemptOutcome.Accepted();
    private boolean stopping;

    @BeforeEach
    void configure() {
        bench.buyer(2);
        offer(
                Map.of("url", "https://one.example/?id={{lead.id}}"),
                Map.of("url", "https://two.example/", "condition", "lead.vip"),
                Map.of("url", "https://three.example/{{delivery.price}}", "condition", "always"));
    }

    @Test
    void pixelsShouldBeFiredInTheirOrderWhereTheirConditionsHold() {
        LeadId lead = deliver();

        fire();

        assertThat(hosts()).containsExactly("one.example", "three.example");
        assertThat(requests.getFirst().address())
                .hasToString("https://one.example/?id=" + lead.value());
        assertThat(outcomes(lead))
                .containsExactly(Outcome.SUCCESS, Outcome.SKIPPED, Outcome.SUCCESS);
        assertThat(bench.storage.pixels.of(lead).get(1).firing().reason())
                .contains("Its condition does not hold: lead.vip");
    }

    @Test
    void pixelsWithoutAConditionShouldBeSkippedAfterARejection() {
        delivered = new AttemptOutcome.Rejected("no");
        LeadId lead = deliver();

        fire();

        assertThat(hosts()).containsExactly("three.example");
        assertThat(outcomes(lead).getFirst()).isEqualTo(Outcome.SKIPPED);
    }

    @Test
    void aPixelThatErrsShouldBeFiredAgainWithoutHoldingUpTheOthers() {
        failing.add("one.example");
        LeadId lead = deliver();

        fire();
        assertThat(hosts()).containsExactly("one.example", "three.example");
        fire();
        failing.clear();
        bench.clock.advance(Duration.ofSeconds(11));
        fire();

        assertThat(hosts()).containsExactly("one.example", "three.example", "one.example");
        assertThat(outcomes(lead))
                .containsExactly(Outcome.SUCCESS, Outcome.SKIPPED, Outcome.SUCCESS);
    }

    @Test
    void aPixelThatErrsShouldBeGivenUpAfterFiveAttempts() {
        failing.add("one.example");
        LeadId lead = deliver();

        for (int round = 0; round < 10; round++) {
            fire();
            bench.clock.advance(Duration.ofMinutes(11));
        }

        assertThat(outcomes(lead).getFirst()).isEqualTo(Outcome.ERROR);
        assertThat(bench.storage.pixels.of(lead).getFirst().attempts()).hasSize(5);
    }

    @Test
    void aPixelThatWasRemovedShouldBeSkipped() {
        LeadId lead = deliver();
        offer(Map.of("url", "https://three.example/"));

        fire();

        assertThat(outcomes(lead))
                .containsExactly(Outcome.SKIPPED, Outcome.SKIPPED, Outcome.SUCCESS);
        assertThat(bench.storage.pixels.of(lead).getFirst().firing().reason())
                .contains("The pixel was removed, or renamed.");
    }

    @Test
    void anAddressThatIsNoneShouldBeAFailureThatSaysSo() {
        offer(Map.of("name", "Partner", "url", "{{lead.callback}}"));
        LeadId lead = deliver();

        fire();

        assertThat(requests).isEmpty();
        assertThat(bench.storage.pixels.of(lead).getFirst().attempts().getFirst().outcome())
                .isEqualTo(
                        new AttemptOutcome.Rejected(
                                "It was not sent: its url must be an absolute http or https address"
                                        + " with a host, not ''."));
    }

    @Test
    void aProgramThatStopsShouldLeaveTheRestToTheNext() {
        LeadId lead = deliver();
        stopping = true;

        fire();

        assertThat(requests).hasSize(1);
        stopping = false;
        fire();
        assertThat(hosts()).containsExactly("one.example", "three.example");
        assertThat(outcomes(lead))
                .containsExactly(Outcome.SUCCESS, Outcome.SKIPPED, Outcome.SUCCESS);
    }

    @Test
    void secretsShouldNotBeInTheJournal() {
        offer(
                Map.of(
                        "url",
                        "https://one.example/",
                        "parameters",
                        Map.of("key", "{{secret.tracker}}")));
        LeadId lead = deliver();

        fire();

        assertThat(requests.getFirst().address().getRawQuery()).isEqualTo("key=open%20sesame");
        assertThat(bench.storage.pixels.of(lead).getFirst().attempts().getFirst().request())
                .isEqualTo("GET https://one.example/?key=***");
    }

    private void offer(Object... pixels) {
        Map<String, Object> document =
                Map.of("name", "Tea", "script", "#2", "pixels", List.of(pixels));
        SaveOutcome saved =
                new SaveDocument(
                                bench.store,
                                bench.live,
                                new OneSecret(),
                                new FlowTrials(new TryFlow(bench.zone, bench.time), bench.time),
                                bench.time)
                        .save(
                                new DocumentKey(DocumentKind.OFFER, 1),
                                document,
                                Precondition.none(),
                                false,
                                "test");
        assertThat(saved).isInstanceOf(SaveOutcome.Saved.class);
    }

    private LeadId deliver() {
        LeadId lead = bench.take(Map.of("offer", 1, "name", "Ann")).lead().id();
        DeliverLead deliverer =
                new DeliverLead(
                        bench.live,
                        _ -> attempt("POST", delivered),
                        bench.deliveries,
                        new SettlementPolicy(RetryPolicy.DEFAULT, bench.random),
                        (_, _, _) -> {},
                        new FirstOutcomes(),
                        new FlowWakeups(),
                        Secrets.none(),
                        WorkerSettings.DEFAULT,
                        bench.clock);
        bench.deliveries
                .claim(Map.of(new CompanyId(2), 1), lease(), bench.clock.instant())
                .forEach(job -> deliverer.deliver(job, () -> false));
        return lead;
    }

    private void fire() {
        FirePixels firing =
                new FirePixels(
                        bench.live,
                        new DeliveredLeads(bench.leads, bench.deliveries, bench.live),
                        new FirePixel(this::answer, new OneSecret(), bench.clock),
                        bench.storage.pixels,
                        PixelWorkerSettings.DEFAULT,
                        bench.random,
                        bench.clock);
        bench.storage
                .pixels
                .claim(10, Set.of(), lease(), bench.clock.instant())
                .forEach(job -> firing.fire(job, () -> stopping && !requests.isEmpty()));
    }

    private Lease lease() {
        return new Lease(
                "test", UUID.randomUUID().toString(), bench.clock.instant().plusSeconds(5));
    }

    private Attempt answer(PixelRequest request) {
        requests.add(request);
        return attempt(
                request.verb() + " " + request.address(),
                failing.contains(request.address().getHost())
                        ? new AttemptOutcome.Errored(
                                ErrorCode.TIMEOUT, "no answer", true, Optional.empty())
                        : new AttemptOutcome.Accepted());
    }

    private Attempt attempt(String request, AttemptOutcome outcome) {
        return new Attempt(
                bench.clock.instant(),
                Duration.ofMillis(3),
                request,
                OptionalInt.empty(),
                Optional.empty(),
                outcome);
    }

    private List<String> hosts() {
        return requests.stream().map(request -> request.address().getHost()).toList();
    }

    private List<Outcome> outcomes(LeadId lead) {
        return bench.storage.pixels.of(lead).stream()
                .map(record -> record.firing().outcome())
                .toList();
    }

    private static final class OneSecret implements Secrets {
        @Override
        public Optional<String> value(String name) {
            return has(name) ? Optional.of("open sesame") : Optional.empty();
        }

        @Override
        public boolean has(String name) {
            return name.equals("tracker");
        }
    }
}
