package io.penstock.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.Workbench;
import io.penstock.application.flow.FlowWakeups;
import io.penstock.application.lead.DeliverySlot;
import io.penstock.application.lead.LeadEvent;
import io.penstock.application.lead.LeadEvent.Kind;
import io.penstock.application.lead.StoredLead;
import io.penstock.application.secret.Secrets;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.DeliveryGateway;
import io.penstock.domain.delivery.DeliveryRequest;
import io.penstock.domain.delivery.ErrorCode;
import io.penstock.domain.delivery.Lease;
import io.penstock.domain.delivery.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How workers share themselves out among companies. */
@Timeout(30)
class DeliveryLanesTest {

    private static final CompanyId ONE = new CompanyId(1);
    private static final CompanyId TWO = new CompanyId(2);
    private static final Duration OFTEN = Duration.ofMillis(20);
    private static final Duration NEVER_AGAIN = Duration.ofHours(1);

    private final Workbench bench = Workbench.onMachineTime();
    private final Queue<Integer> begun = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> ended = new ConcurrentLinkedQueue<>();
    private final Semaphore settled = new Semaphore(0);
    private final CountDownLatch hanging = new CountDownLatch(1);
    private DeliveryGateway gateway = _ -> attempt(new AttemptOutcome.Accepted());
    private DeliveryQueue queue = bench.deliveries;
    private DeliveryWorkers workers = workers(100, OFTEN);

    private DeliveryWorkers workers(int concurrency, Duration idlePause) {
        WorkerSettings settings = new WorkerSettings(concurrency, Duration.ofSeconds(1), idlePause);
        RetryPolicy retries =
                new RetryPolicy(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofHours(1));
        DeliverLead deliverer =
                new DeliverLead(
                        bench.live,
                        this::send,
                        queue,
                        new SettlementPolicy(retries, bench.random),
                        (job, _, _) -> {
                            ended.add(job.company().value());
                            settled.release();
                        },
                        new FirstOutcomes(),
                        new FlowWakeups(),
                        Secrets.none(),
                        settings,
                        bench.time);
        return new DeliveryWorkers(
                queue,
                deliverer,
                new Delays(bench.live, Secrets.none(), bench.time),
                BatchFixture.none(bench),
                bench.live,
                bench.storage.alerts,
                settings,
                bench.time);
    }

    private Attempt send(DeliveryRequest request) {
        String host = request.method().endpoint().getHost();
        begun.add(Integer.parseInt(host.replaceAll("\\D", "")));
        return gateway.send(request);
    }

    @AfterEach
    void stop() throws InterruptedException {
        hanging.countDown();
        workers.stop(Duration.ofSeconds(5));
    }

    @Test
    void aHangingBuyerFillsOnlyItsOwnLane() throws Exception {
        buyer(1, Map.of("concurrency", 3));
        buyer(2, Map.of("concurrency", 2));
        gateway = request -> isTo(1, request) ? hang() : attempt(new AttemptOutcome.Accepted());
        take(1, 50);
        take(2, 50);

        workers.start();
        awaitSettled(50);

        assertThat(ended).hasSize(50).containsOnly(2);
        assertThat(workers.take(ONE, now())).isEmpty();
        assertThat(begun.stream().filter(company -> company == 1)).hasSize(3);
    }

    @Test
    void aLongBacklogDoesNotHoldUpTheOthers() throws Exception {
        buyer(1, Map.of());
        buyer(2, Map.of());
        workers = workers(4, OFTEN);
        take(1, 2000);
        take(2, 20);

        workers.start();
        awaitSettled(2020);

        assertThat(List.copyOf(ended).lastIndexOf(2)).isLessThan(1000);
    }

    @Test
    void noMoreIsBegunThanTheRateAllowsAndANewRateHoldsAtOnce() throws Exception {
        buyer(1, Map.of("rate", "3 per hour"));
        take(1, 10);

        workers.start();
        awaitSettled(3);
        assertThat(workers.take(ONE, now())).isEmpty();
        assertThat(begun).hasSize(3);

        buyer(1, Map.of("rate", "9 per hour"));
        awaitSettled(6);
        assertThat(workers.take(ONE, now())).isEmpty();
        assertThat(begun).hasSize(9);
    }

    @Test
    void aLeadThatItsCompanyWantsLaterWaitsOnce() throws Exception {
        buyer(
                1,
                Map.of(
                        "delay_rules",
                        List.of(Map.of("condition", "lead.priority == 'low'", "delay", "300ms"))));
        workers.start();
        bench.slots = workers;
        StoredLead low = bench.take(Map.of("offer", 1, "priority", "low"));
        StoredLead usual = bench.take(Map.of("offer", 1, "priority", "high"));
        awaitSettled(2);

        assertThat(events(usual)).containsExactly(Kind.ASSIGNED, Kind.ACCEPTED);
        assertThat(events(low)).containsExactly(Kind.ASSIGNED, Kind.DELAYED, Kind.ACCEPTED);
        LeadEvent delayed = bench.storage.leads.history(low.lead().id()).get(1);
        assertThat(delayed.detail()).contains("delay rule 1, lead.priority == 'low'");
        assertThat(bench.deliveries.of(low.lead().id()).getFirst().attempts().getFirst().at())
                .isAfterOrEqualTo(delayed.at().plusMillis(300));
    }

    @Test
    void aThrottledCompanysLeadsWaitLongerAndLongerAndTheOthersKeepTheirPlaces() throws Exception {
        buyer(
                1,
                Map.of(
                        "rate",
                        "1 per hour",
                        "delay_rules",
                        List.of(
                                Map.of(
                                        "condition",
                                        "recipient.throttle_active AND lead.priority == 'low'",
                                        "delay",
                                        "exponential_backoff",
                                        "initial",
                                        "40ms",
                                        "maximum",
                                        "1 hour"))));
        workers.start();
        bench.slots = workers;
        bench.take(Map.of("offer", 1));
        awaitSettled(1);
        StoredLead usual = bench.take(Map.of("offer", 1));
        StoredLead low = bench.take(Map.of("offer", 1, "priority", "low"));
        StoredLead last = bench.take(Map.of("offer", 1));

        awaitEvents(low, 4);

        assertThat(events(low).subList(0, 4))
                .containsExactly(Kind.ASSIGNED, Kind.DELAYED, Kind.DELAYED, Kind.DELAYED);
        List<LeadEvent> waited = bench.storage.leads.history(low.lead().id()).subList(1, 4);
        assertThat(Duration.between(waited.get(0).at(), waited.get(1).at()).toMillis())
                .isGreaterThanOrEqualTo(40);
        assertThat(Duration.between(waited.get(1).at(), waited.get(2).at()).toMillis())
                .isGreaterThanOrEqualTo(80);
        assertThat(events(usual)).containsExactly(Kind.ASSIGNED);

        buyer(1, Map.of("rate", "2 per hour"));
        awaitSettled(1);
        assertThat(events(usual)).containsExactly(Kind.ASSIGNED, Kind.ACCEPTED);
        assertThat(events(last)).containsExactly(Kind.ASSIGNED);
    }

    private List<LeadEvent.Kind> events(StoredLead lead) {
        return bench.storage.leads.history(lead.lead().id()).stream().map(LeadEvent::kind).toList();
    }

    private void awaitEvents(StoredLead lead, int count) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (events(lead).size() < count && System.nanoTime() < deadline) {
            Thread.sleep(10);
        }
        assertThat(events(lead)).hasSizeGreaterThanOrEqualTo(count);
    }

    @Test
    void aFreshLeadGetsASlotOfItsCompanyOrNone() {
        buyer(1, Map.of("concurrency", 1));
        buyer(2, Map.of("concurrency", 1));

        DeliverySlot slot = workers.take(ONE, now()).orElseThrow();
        assertThat(workers.take(ONE, now())).isEmpty();
        workers.take(TWO, now()).orElseThrow().giveBack();
        slot.giveBack();
        workers.take(ONE, now()).orElseThrow().giveBack();
    }

    @Test
    void whatFoundNoSlotBeginsWhenATurnIsFreeWithoutAskingTheQueue() throws Exception {
        buyer(1, Map.of("concurrency", 1));
        workers = workers(100, NEVER_AGAIN);
        AtomicInteger calls = new AtomicInteger();
        gateway =
                _ -> calls.incrementAndGet() == 1 ? hang() : attempt(new AttemptOutcome.Accepted());
        workers.start();
        bench.slots = workers;

        take(1, 3);
        hanging.countDown();

        awaitSettled(3);
    }

    @Test
    void aRetryBeginsWithoutAskingTheQueue() throws Exception {
        buyer(1, Map.of());
        workers = workers(100, NEVER_AGAIN);
        AtomicInteger calls = new AtomicInteger();
        gateway =
                _ ->
                        attempt(
                                calls.incrementAndGet() < 3
                                        ? new AttemptOutcome.Errored(
                                                ErrorCode.CONNECT, "no", false, Optional.empty())
                                        : new AttemptOutcome.Accepted());
        take(1, 1);

        workers.start();
        awaitSettled(3);

        assertThat(calls).hasValue(3);
    }

    @Test
    void whatADeadProgramHadIsTakenOverWhenItsLeaseEnds() throws Exception {
        buyer(1, Map.of());
        take(1, 2);
        Lease dead = new Lease("dead", "its token", now().plusMillis(300));
        assertThat(bench.deliveries.claim(Map.of(ONE, 9), dead, now())).hasSize(2);

        workers.start();
        awaitSettled(2);

        assertThat(begun).hasSize(2);
    }

    @Test
    void whatIsClaimedWhileItDrainsIsGivenBackAtOnce() throws Exception {
        buyer(1, Map.of());
        CountDownLatch drained = new CountDownLatch(1);
        queue =
                new ForwardingQueue(bench.deliveries) {
                    @Override
                    public List<DeliveryJob> claim(
                            Map<CompanyId, Integer> room, Lease lease, Instant now) {
                        List<DeliveryJob> jobs = super.claim(room, lease, now);
                        workers.drain();
                        drained.countDown();
                        return jobs;
                    }
                };
        workers = workers(100, OFTEN);
        take(1, 5);

        workers.start();
        drained.await();
        assertThat(workers.stop(Duration.ofSeconds(5))).isTrue();

        assertThat(begun).isEmpty();
        Lease other = new Lease("other", "token", now().plusSeconds(5));
        assertThat(bench.deliveries.claim(Map.of(ONE, 9), other, now())).hasSize(5);
    }

    @Test
    void aFreshLeadWhoseSlotIsDrainedMeanwhileIsLeftToTheQueue() throws Exception {
        buyer(1, Map.of());
        bench.slots =
                (company, now) -> {
                    Optional<DeliverySlot> slot = workers.take(company, now);
                    workers.drain();
                    return slot;
                };

        take(1, 1);
        assertThat(workers.stop(Duration.ofSeconds(5))).isTrue();

        assertThat(begun).isEmpty();
        assertThat(workers.take(ONE, now())).isEmpty();
        assertThat(bench.deliveries.due(now())).containsOnlyKeys(ONE);
    }

    private void buyer(int id, Map<String, Object> more) {
        Map<String, Object> delivery = new LinkedHashMap<>(more);
        delivery.put("endpoint", "http://buyer" + id + ".example/leads");
        bench.companyWith(id, Map.of("delivery", delivery));
        bench.offer(id, "#" + id);
    }

    private void take(int company, int count) {
        for (int number = 0; number < count; number++) {
            bench.take(Map.of("offer", company));
        }
    }

    private static boolean isTo(int company, DeliveryRequest request) {
        return request.method().endpoint().getHost().startsWith("buyer" + company);
    }

    private Attempt hang() {
        try {
            hanging.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return attempt(new AttemptOutcome.Accepted());
    }

    private Attempt attempt(AttemptOutcome outcome) {
        return new Attempt(
                now(),
                Duration.ofMillis(1),
                "POST",
                OptionalInt.empty(),
                Optional.empty(),
                outcome);
    }

    private Instant now() {
        return bench.time.instant();
    }

    private void awaitSettled(int attempts) throws InterruptedException {
        assertThat(settled.tryAcquire(attempts, 20, TimeUnit.SECONDS)).isTrue();
    }
}
