package io.penstock.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.Workbench;
import io.penstock.application.lead.StoredLead;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.Lease;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AwaitDeliveryTest {

    private final Workbench bench = new Workbench();
    private final FirstOutcomes outcomes = new FirstOutcomes();
    private final AwaitDelivery await = new AwaitDelivery(bench.deliveries, outcomes);

    @BeforeEach
    void configure() {
        bench.buyer(1);
        bench.company(2);
        bench.offer(1, "geo:us #1\n#2");
    }

    @Test
    void aLeadWithoutDeliveryIsNotWaitedFor() throws Exception {
        StoredLead lead = bench.take(Map.of("offer", 1));

        assertThat(await.await(lead.lead().id(), Duration.ofSeconds(20))).isEmpty();
    }

    @Test
    void anOutcomeThatIsThereAlreadyIsAnsweredAtOnce() throws Exception {
        StoredLead lead = bench.take(Map.of("offer", 1, "geo", "us"));
        settle();

        assertThat(await.await(lead.lead().id(), Duration.ofSeconds(20)).orElseThrow().outcome())
                .isEqualTo(DeliveryRecord.Outcome.SUCCESS);
    }

    @Test
    void anOutcomeThatComesLaterEndsTheWait() throws Exception {
        StoredLead lead = bench.take(Map.of("offer", 1, "geo", "us"));
        CompletableFuture<Void> later =
                CompletableFuture.runAsync(
                        () -> {
                            settle();
                            outcomes.settled(lead.lead().id());
                        },
                        CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS));

        assertThat(await.await(lead.lead().id(), Duration.ofSeconds(20)).orElseThrow().outcome())
                .isEqualTo(DeliveryRecord.Outcome.SUCCESS);
        later.join();
    }

    @Test
    void whatDoesNotComeInTimeIsPending() throws Exception {
        StoredLead lead = bench.take(Map.of("offer", 1, "geo", "us"));

        assertThat(await.await(lead.lead().id(), Duration.ofMillis(10)).orElseThrow().outcome())
                .isEqualTo(DeliveryRecord.Outcome.PENDING);
    }

    private void settle() {
        Lease lease = new Lease("me", "token", bench.clock.instant().plusSeconds(5));
        DeliveryJob job =
                bench.deliveries
                        .claim(Map.of(new CompanyId(1), 1), lease, bench.clock.instant())
                        .getFirst();
        Attempt attempt =
                new Attempt(
                        bench.clock.instant(),
                        Duration.ZERO,
                        "",
                        OptionalInt.of(200),
                        Optional.empty(),
                        new AttemptOutcome.Accepted());
        bench.deliveries.settle(job, attempt, new Settlement.Delivered());
    }
}
