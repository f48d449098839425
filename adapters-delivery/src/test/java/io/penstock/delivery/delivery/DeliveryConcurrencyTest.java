package io.penstock.delivery.delivery;

import static io.penstock.delivery.delivery.BuyerServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome.Accepted;
import io.penstock.domain.delivery.ConnectionSettings;
import io.penstock.domain.delivery.ErrorCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class DeliveryConcurrencyTest extends GatewayTest {

    private static final int THREADS = 200;
    private static final Duration HANGING = Duration.ofSeconds(3);

    @Test
    void hangingBuyerShouldNotHoldUpTheOthers() throws Exception {
        CountDownLatch hanging = new CountDownLatch(ConnectionSettings.DEFAULT_POOL_SIZE);
        try (BuyerServer stuck =
                        BuyerServer.onRequest(wire -> {
                            hanging.countDown();
                            wire.hang();
                        });
                BuyerServer brisk = BuyerServer.answering(answer("200 OK", "taken"));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Attempt>> held = sendAll(threads, stuck, HANGING);
            hanging.await();

            List<Future<Attempt>> sent = sendAll(threads, brisk, DeliveryRequestFixture.PLENTY);

            for (Future<Attempt> attempt : sent) {
                assertThat(attempt.get().outcome()).isEqualTo(new Accepted());
            }
            assertThat(held).noneMatch(Future::isDone);
            assertThat(brisk.connections())
                    .isLessThanOrEqualTo(ConnectionSettings.DEFAULT_POOL_SIZE);
            assertAllTimedOut(held);
        }
    }

    @Test
    void interruptedDeliveryShouldBeMaybeDelivered() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        try (BuyerServer stuck =
                BuyerServer.onRequest(wire -> {
                    hanging.countDown();
                    wire.hang();
                })) {
            CompletableFuture<Attempt> attempt = new CompletableFuture<>();
            Thread sender = Thread.startVirtualThread(() -> attempt.complete(send(stuck)));
            hanging.await();
            sender.interrupt();

            assertThat(error(attempt.get()).code()).isEqualTo(ErrorCode.RESET);
            assertThat(error(attempt.get()).maybeDelivered()).isTrue();
        }
    }

    private static void assertAllTimedOut(List<Future<Attempt>> held) throws Exception {
        for (Future<Attempt> attempt : held) {
            assertThat(error(attempt.get()).code()).isEqualTo(ErrorCode.TIMEOUT);
            assertThat(attempt.get().duration()).isLessThan(HANGING.multipliedBy(2));
        }
    }

    private List<Future<Attempt>> sendAll(
            ExecutorService threads, BuyerServer buyer, Duration timeout) {
        List<Future<Attempt>> attempts = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            attempts.add(threads.submit(() -> send(buyer, timeout)));
        }
        return attempts;
    }
}
