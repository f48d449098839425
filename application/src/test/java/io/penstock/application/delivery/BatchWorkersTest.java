package io.penstock.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.Workbench;
import io.penstock.application.flow.FlowWakeups;
import io.penstock.application.lead.StoredLead;
import io.penstock.application.secret.Secrets;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.BatchAttempt;
import io.penstock.domain.delivery.BatchGateway;
import io.penstock.domain.delivery.BatchId;
import io.penstock.domain.delivery.BatchRequest;
import io.penstock.domain.delivery.BatchedLead;
import io.penstock.domain.delivery.DeliveryRequest;
import io.penstock.domain.delivery.ErrorCode;
import io.penstock.domain.delivery.RetryPolicy;
import java.time.Duration;
import java.util.Collection;
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
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BatchWorkersTest {

    private static final WorkerSettings SETTINGS =
            new WorkerSettings(8, Duration.ofSeconds(1), Duration.ofMillis(20));

    private final Workbench bench = Workbench.onMachineTime();
    private final Queue<BatchRequest> sent = new ConcurrentLinkedQueue<>();
    private final Queue<DeliveryRequest> sentAlone = new ConcurrentLinkedQueue<>();
    private final Semaphore settled = new Semaphore(0);
    private volatile BatchGateway gateway = request -> answer(request, _ -> accepted());
    private final DeliveryWorkers workers = workers();

    private DeliveryWorkers workers() {
        DeliveryObserver observer = (_, _, _) -> settled.release();
        RetryPolicy retries =
                new RetryPolicy(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofHours(1));
        DeliverLead deliverer =
                new DeliverLead(
                        bench.live,
                        request -> {
                            sentAlone.add(request);
                            return attempt(accepted(), Optional.empty());
                        },
                        bench.deliveries,
                        new SettlementPolicy(retries, bench.random),
                        observer,
                        new FirstOutcomes(),
                        new FlowWakeups(),
                        Secrets.none(),
                        SETTINGS,
                        bench.time);
        return new DeliveryWorkers(
                bench.deliveries,
                deliverer,
                new Delays(bench.live, Secrets.none(), bench.time),
                BatchFixture.work(bench, request -> gateway.send(request), observer, SETTINGS),
                bench.live,
                bench.storage.alerts,
                SETTINGS,
                bench.time);
    }

    @BeforeEach
    void configure() {
        bench.slots = workers;
        company(Map.of("batch", Map.of("maximum_size", 10)));
        bench.offer(1, "#1");
    }

    @AfterEach
    void stop() throws InterruptedException {
        workers.stop(Duration.ofSeconds(5));
    }

    private void company(Map<String, Object> more) {
        Map<String, Object> delivery = new LinkedHashMap<>(more);
        delivery.put("endpoint", "http://buyer1.example/leads");
        bench.companyWith(1, Map.of("delivery", delivery));
    }

    private List<StoredLead> take(int count) {
        return Stream.generate(() -> bench.take(Map.of("offer", 1))).limit(count).toList();
    }

    private static AttemptOutcome accepted() {
        return new AttemptOutcome.Accepted();
    }

    private static AttemptOutcome error() {
        return new AttemptOutcome.Errored(ErrorCode.CONNECT, "refused", false, Optional.empty());
    }

    /** Answers each lead in its own way; the whole is as its first lead. */
    private BatchAttempt answer(
            BatchRequest request, Function<BatchedLead, AttemptOutcome> outcomes) {
        sent.add(request);
        List<AttemptOutcome> each = request.leads().stream().map(outcomes).toList();
        return new BatchAttempt(
                each.getFirst(),
                true,
                each.stream().map(outcome -> attempt(outcome, Optional.of(request))).toList());
    }

    private Attempt attempt(AttemptOutcome outcome, Optional<BatchRequest> request) {
        return new Attempt(
                bench.time.instant(),
                Duration.ofMillis(1),
                "POST",
                OptionalInt.empty(),
                Optional.empty(),
                outcome,
                request.map(BatchRequest::batch));
    }

    private void awaitSettled(int attempts) throws InterruptedException {
        assertThat(settled.tryAcquire(attempts, 20, TimeUnit.SECONDS)).isTrue();
    }

    private DeliveryRecord record(StoredLead lead) {
        return bench.deliveries.of(lead.lead().id()).getFirst();
    }

    private static List<String> ids(Collection<StoredLead> leads) {
        return leads.stream().map(lead -> lead.lead().id().value()).toList();
    }

    @Test
    void leadsAreSentTogetherOnceThereAreEnough() throws Exception {
        workers.start();

        List<StoredLead> leads = take(25);
        awaitSettled(20);

        assertThat(sent).extracting(request -> request.leads().size()).containsExactly(10, 10);
        assertThat(sent.stream().flatMap(request -> request.leads().stream()))
                .extracting(BatchedLead::lead)
                .doesNotHaveDuplicates()
                .isSubsetOf(ids(leads));
        assertThat(sentAlone).isEmpty();
        assertThat(leads)
                .filteredOn(lead -> record(lead).outcome() == DeliveryRecord.Outcome.PENDING)
                .hasSize(5);
    }

    @Test
    void freshLeadsFindNoSlotOfACompanyThatGathers() {
        assertThat(workers.take(new CompanyId(1), bench.time.instant())).isEmpty();

        company(Map.of());

        assertThat(workers.take(new CompanyId(1), bench.time.instant())).isPresent();
    }

    @Test
    void anErrorIsTriedAgainWithTheSameLeadsUnderTheSameId() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        gateway =
                request ->
                        answer(request, _ -> calls.getAndIncrement() < 20 ? error() : accepted());
        List<StoredLead> leads = take(10);

        workers.start();
        awaitSettled(30);

        assertThat(sent)
                .extracting(BatchRequest::batch)
                .hasSize(3)
                .containsOnly(sent.element().batch());
        List<String> first = sent.element().leads().stream().map(BatchedLead::lead).toList();
        assertThat(first).containsExactlyInAnyOrderElementsOf(ids(leads));
        assertThat(sent)
                .allSatisfy(request ->
                        assertThat(request.leads())
                                .extracting(BatchedLead::lead)
                                .containsExactlyElementsOf(first));
        assertThat(record(leads.getFirst()).attempts()).hasSize(3);
        assertThat(record(leads.getFirst()).outcome()).isEqualTo(DeliveryRecord.Outcome.SUCCESS);
    }

    @Test
    void whatIsGivenUpGoesToTheHoldQueueWithItsReason() throws Exception {
        company(
                Map.of(
                        "batch",
                        Map.of("maximum_size", 3),
                        "retry",
                        Map.of("times", 1, "initial", "1ms", "maximum", "1ms")));
        gateway = request -> answer(request, _ -> error());
        List<StoredLead> leads = take(3);

        workers.start();
        awaitSettled(6);

        assertThat(leads)
                .allSatisfy(lead -> {
                    assertThat(record(lead).outcome()).isEqualTo(DeliveryRecord.Outcome.ERROR);
                    assertThat(
                                    bench.leads
                                            .find(lead.lead().id())
                                            .orElseThrow()
                                            .held()
                                            .orElseThrow()
                                            .reason())
                            .isEqualTo("#1 was not reached in 2 attempts: refused");
                });
    }

    @Test
    void theBackupHasItsTurnAfterTheEndpoint() throws Exception {
        company(
                Map.of(
                        "batch",
                        Map.of("maximum_size", 3),
                        "retry",
                        Map.of("times", 1, "initial", "1ms", "maximum", "1ms"),
                        "backup",
                        Map.of("endpoint", "http://backup.example/leads")));
        gateway =
                request ->
                        answer(
                                request,
                                _ ->
                                        request.method()
                                                        .endpoint()
                                                        .getHost()
                                                        .equals("backup.example")
                                                ? accepted()
                                                : error());
        take(3);

        workers.start();
        awaitSettled(9);

        assertThat(sent)
                .extracting(request -> request.method().endpoint().getHost())
                .containsExactly("buyer1.example", "buyer1.example", "backup.example");
    }

    @Test
    void eachLeadEndsInItsOwnWay() throws Exception {
        List<StoredLead> leads = take(10);
        String refused = leads.get(4).lead().id().value();
        gateway =
                request ->
                        answer(
                                request,
                                lead ->
                                        lead.lead().equals(refused)
                                                ? new AttemptOutcome.Rejected("Known")
                                                : accepted());

        workers.start();
        awaitSettled(10);

        assertThat(IntStream.range(0, 10).filter(place -> place != 4).mapToObj(leads::get))
                .allSatisfy(lead ->
                        assertThat(record(lead).outcome())
                                .isEqualTo(DeliveryRecord.Outcome.SUCCESS));
        assertThat(record(leads.get(4)).outcome()).isEqualTo(DeliveryRecord.Outcome.FAILURE);
        assertThat(record(leads.get(4)).reason()).contains("#1 rejected it: Known");
        assertThat(sent).hasSize(1);
    }

    @Test
    void aBatchCountsAsOneDeliveryInTheLane() throws Exception {
        company(Map.of("batch", Map.of("maximum_size", 3), "concurrency", 2));
        CountDownLatch hanging = new CountDownLatch(1);
        Semaphore begun = new Semaphore(0);
        gateway =
                request -> {
                    begun.release();
                    await(hanging);
                    return answer(request, _ -> accepted());
                };
        take(12);

        workers.start();
        assertThat(begun.tryAcquire(2, 10, TimeUnit.SECONDS)).isTrue();
        assertThat(begun.tryAcquire(200, TimeUnit.MILLISECONDS)).isFalse();
        hanging.countDown();
        awaitSettled(12);

        assertThat(sent).hasSize(4);
    }

    @Test
    void aCompanyThatGathersNoMoreGetsWhatIsGatheredAndTheRestOneByOne() throws Exception {
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch configured = new CountDownLatch(1);
        gateway =
                request -> {
                    sending.countDown();
                    await(configured);
                    return answer(request, _ -> error());
                };
        workers.start();
        take(13);
        await(sending);
        company(Map.of("format", "query"));
        gateway = request -> answer(request, _ -> accepted());
        configured.countDown();
        awaitSettled(23);

        assertThat(sentAlone).hasSize(3);
        assertThat(sent).allSatisfy(request -> assertThat(request.leads()).hasSize(10));
    }

    @Test
    void whatFailsInThisProgramIsTriedAgain() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        gateway =
                request -> {
                    if (calls.getAndIncrement() == 0) {
                        throw new IllegalStateException("A mistake of a test.");
                    }
                    return answer(request, _ -> accepted());
                };
        List<StoredLead> leads = take(10);

        workers.start();
        awaitSettled(20);

        assertThat(record(leads.getFirst()).attempts().getFirst().outcome())
                .isInstanceOf(AttemptOutcome.Errored.class);
        assertThat(record(leads.getFirst()).outcome()).isEqualTo(DeliveryRecord.Outcome.SUCCESS);
    }

    @Test
    void aCompanyWithoutAnEndpointRejectsTheBatch() throws Exception {
        CompanyId company = new CompanyId(1);
        List<StoredLead> leads = take(10);
        bench.batches.gather(
                company,
                bench.live
                        .current()
                        .company(company)
                        .orElseThrow()
                        .delivery()
                        .orElseThrow()
                        .batch()
                        .orElseThrow(),
                new BatchId("batch-1"),
                bench.time.instant());
        bench.company(1);

        workers.start();
        awaitSettled(10);

        assertThat(record(leads.getFirst()).outcome()).isEqualTo(DeliveryRecord.Outcome.FAILURE);
        assertThat(sent).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
