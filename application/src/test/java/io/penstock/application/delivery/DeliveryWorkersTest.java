package io.penstock.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.Workbench;
import io.penstock.application.flow.FlowWakeups;
import io.penstock.application.lead.DeliverySlot;
import io.penstock.application.lead.StoredLead;
import io.penstock.application.secret.Secrets;
import io.penstock.application.storage.OutcomeUnknownException;
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
import java.util.Collection;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DeliveryWorkersTest {

    private static final WorkerSettings SETTINGS =
            new WorkerSettings(4, Duration.ofSeconds(1), Duration.ofMillis(20));

    private final Workbench bench = Workbench.onMachineTime();
    private final Queue<DeliveryRequest> sent = new ConcurrentLinkedQueue<>();
    private final Semaphore settled = new Semaphore(0);
    private DeliveryGateway gateway = this::accept;
    private DeliveryQueue queue = bench.deliveries;
    private DeliveryWorkers workers = workers();

    private DeliveryWorkers workers() {
        DeliverLead deliverer =
                new DeliverLead(
                        bench.live,
                        request -> gateway.send(request),
                        queue,
                        new SettlementPolicy(
                                new RetryPolicy(
                                        Duration.ofMillis(1),
                                        Duration.ofMillis(1),
                                        Duration.ofHours(1)),
                                bench.random),
                        (_, _, _) -> settled.release(),
                        new FirstOutcomes(),
                        new FlowWakeups(),
                        Secrets.none(),
                        SETTINGS,
                        bench.time);
        return new DeliveryWorkers(
                queue,
                deliverer,
                new Delays(bench.live, Secrets.none(), bench.time),
                BatchFixture.none(bench),
                bench.live,
                bench.storage.alerts,
                SETTINGS,
                bench.time);
    }

    @BeforeEach
    void configure() {
        bench.buyer(1);
        bench.offer(1, "#1");
    }

    @AfterEach
    void stop() throws InterruptedException {
        workers.stop(Duration.ofSeconds(5));
    }

    @Test
    void whatIsDueIsDeliveredOnceEach() throws Exception {
        List<StoredLead> leads = take(300);

        workers.start();
        awaitSettled(300);

        assertThat(sent).extracting(DeliveryRequest::delivery).doesNotHaveDuplicates().hasSize(300);
        assertThat(leads)
                .allSatisfy(lead ->
                        assertThat(outcome(lead)).isEqualTo(DeliveryRecord.Outcome.SUCCESS));
    }

    @Test
    void aFreshLeadIsDeliveredByTheSlotItFound() throws Exception {
        bench.slots = workers;

        take(1);
        awaitSettled(1);

        assertThat(sent).hasSize(1);
    }

    @Test
    void slotsAreBoundedAndComeBack() {
        List<DeliverySlot> slots =
                Stream.generate(() -> workers.take(new CompanyId(1), bench.time.instant()))
                        .limit(4)
                        .flatMap(Optional::stream)
                        .toList();
        assertThat(workers.take(new CompanyId(1), bench.time.instant())).isEmpty();

        slots.getFirst().giveBack();

        assertThat(slots).hasSize(4);
        Optional<DeliverySlot> again = workers.take(new CompanyId(1), bench.time.instant());
        assertThat(again).isPresent();
        slots.subList(1, 4).forEach(DeliverySlot::giveBack);
        again.orElseThrow().giveBack();
    }

    @Test
    void anErrorIsTriedAgain() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        gateway = request -> calls.incrementAndGet() < 3 ? error() : accept(request);
        StoredLead lead = take(1).getFirst();

        workers.start();
        awaitSettled(3);

        assertThat(outcome(lead)).isEqualTo(DeliveryRecord.Outcome.SUCCESS);
    }

    @Test
    void aLongAttemptKeepsItsLeaseAndIsNotMadeTwice() throws Exception {
        CountDownLatch longerThanTheLease = new CountDownLatch(1);
        gateway =
                request -> {
                    sent.add(request);
                    await(longerThanTheLease);
                    return attempt(new AttemptOutcome.Accepted());
                };
        take(1);

        workers.start();
        assertThat(settled.tryAcquire(2500, TimeUnit.MILLISECONDS)).isFalse();
        longerThanTheLease.countDown();
        awaitSettled(1);

        assertThat(sent).hasSize(1);
    }

    @Test
    void stoppingWaitsForWhatIsInTheAirAndTakesNothingNew() throws Exception {
        CountDownLatch inTheAir = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        gateway =
                request -> {
                    inTheAir.countDown();
                    await(answer);
                    return accept(request);
                };
        StoredLead lead = take(1).getFirst();
        workers.start();
        inTheAir.await();

        Thread stopping =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                workers.stop(Duration.ofSeconds(10));
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
        while (workers.take(new CompanyId(1), bench.time.instant())
                .map(this::release)
                .isPresent()) {
            Thread.onSpinWait();
        }
        answer.countDown();
        stopping.join();

        assertThat(outcome(lead)).isEqualTo(DeliveryRecord.Outcome.SUCCESS);
        assertThat(workers.isWorking()).isFalse();
    }

    @Test
    void stoppingDoesNotWaitForEver() throws Exception {
        CountDownLatch inTheAir = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        gateway =
                _ -> {
                    inTheAir.countDown();
                    await(never);
                    return error();
                };
        take(1);
        workers.start();
        inTheAir.await();

        assertThat(workers.stop(Duration.ofMillis(100))).isFalse();
        never.countDown();
    }

    @Test
    void anAttemptThatFailsUnforeseenIsMadeAgainAlsoWhileOthersAreInTheAir() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        CountDownLatch busy = new CountDownLatch(1);
        gateway =
                request -> {
                    int call = calls.incrementAndGet();
                    if (call == 1) {
                        throw new IllegalStateException("a fault of ours");
                    }
                    if (call == 2) {
                        await(busy);
                    }
                    return accept(request);
                };
        List<StoredLead> leads = take(2);

        workers.start();
        awaitSettled(1);
        busy.countDown();
        awaitSettled(2);

        assertThat(leads)
                .allSatisfy(lead ->
                        assertThat(outcome(lead)).isEqualTo(DeliveryRecord.Outcome.SUCCESS));
    }

    @Test
    void workGoesOnAfterTheQueueFailed() throws Exception {
        queue = new FailingOnce(bench.deliveries);
        workers = workers();
        CountDownLatch longerThanTheLease = new CountDownLatch(1);
        gateway =
                request -> {
                    await(longerThanTheLease);
                    return accept(request);
                };
        take(1);

        workers.start();
        assertThat(settled.tryAcquire(1500, TimeUnit.MILLISECONDS)).isFalse();
        longerThanTheLease.countDown();
        awaitSettled(1);

        assertThat(sent).hasSize(1);
        assertThat(workers.isWorking()).isTrue();
    }

    private DeliverySlot release(DeliverySlot slot) {
        slot.giveBack();
        return slot;
    }

    private List<StoredLead> take(int count) {
        return Stream.generate(() -> bench.take(Map.of("offer", 1))).limit(count).toList();
    }

    private Attempt accept(DeliveryRequest request) {
        sent.add(request);
        return attempt(new AttemptOutcome.Accepted());
    }

    private Attempt error() {
        return attempt(
                new AttemptOutcome.Errored(ErrorCode.CONNECT, "refused", false, Optional.empty()));
    }

    private Attempt attempt(AttemptOutcome outcome) {
        return new Attempt(
                bench.time.instant(),
                Duration.ofMillis(1),
                "POST",
                OptionalInt.empty(),
                Optional.empty(),
                outcome);
    }

    private void awaitSettled(int attempts) throws InterruptedException {
        assertThat(settled.tryAcquire(attempts, 20, TimeUnit.SECONDS)).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private DeliveryRecord.Outcome outcome(StoredLead lead) {
        return bench.deliveries.of(lead.lead().id()).getFirst().outcome();
    }

    /** A queue whose first claim and first renewal end in an outcome that nobody knows. */
    private static final class FailingOnce extends ForwardingQueue {

        private final AtomicInteger claims = new AtomicInteger();
        private final AtomicInteger renewals = new AtomicInteger();

        FailingOnce(DeliveryQueue inner) {
            super(inner);
        }

        @Override
        public List<DeliveryJob> claim(Map<CompanyId, Integer> room, Lease lease, Instant now) {
            failTheFirst(claims);
            return super.claim(room, lease, now);
        }

        @Override
        public int renew(Collection<DeliveryJob> jobs, Instant now, Instant until) {
            failTheFirst(renewals);
            return super.renew(jobs, now, until);
        }

        private static void failTheFirst(AtomicInteger calls) {
            if (calls.incrementAndGet() == 1) {
                throw new OutcomeUnknownException("The connection broke.", new RuntimeException());
            }
        }
    }
}
