package io.penstock.delivery.delivery;

import static io.penstock.delivery.delivery.BuyerServer.answer;
import static io.penstock.delivery.delivery.DeliveryRequestFixture.PLENTY;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.delivery.delivery.FaultyBuyer.Fault;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome.Accepted;
import io.penstock.domain.delivery.ConnectionSettings;
import io.penstock.domain.delivery.DeliveryRequest;
import io.penstock.domain.delivery.ErrorCode;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FaultyBuyersTest extends GatewayTest {

    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final int MANY = 600;
    private static final int SOME = 20;

    @ParameterizedTest
    @CsvSource({
        "REFUSES, CONNECT, false",
        "HANGS, TIMEOUT, true",
        "RESETS, RESET, true",
        "DRIPS, TIMEOUT, true",
        "REDIRECTS_IN_CIRCLES, STATUS, false",
        "SPEAKS_NO_TLS, TLS, false"
    })
    void faultShouldBeAnErrorToBeRepeated(Fault fault, ErrorCode code, boolean maybeDelivered) {
        try (FaultyBuyer buyer = new FaultyBuyer(fault)) {
            Attempt attempt = gateway.send(DeliveryRequestFixture.to(buyer.endpoint(), A_SECOND));

            assertThat(error(attempt).code()).as(error(attempt).reason()).isEqualTo(code);
            assertThat(error(attempt).maybeDelivered()).isEqualTo(maybeDelivered);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"ANSWERS_LARGE", "ANSWERS_ENDLESSLY", "ANSWERS_EARLY", "CLOSES_IDLE"})
    void buyerThatSaysYesShouldHaveTheLead(Fault fault) {
        try (FaultyBuyer buyer = new FaultyBuyer(fault)) {
            assertThat(send(buyer.endpoint()).outcome()).isEqualTo(new Accepted());
            assertThat(buyer.requests()).isEqualTo(1);
        }
    }

    @Test
    void circlesOfRedirectsShouldBeLeftAfterThree() {
        try (FaultyBuyer buyer = new FaultyBuyer(Fault.REDIRECTS_IN_CIRCLES)) {
            send(buyer.endpoint());

            assertThat(buyer.requests()).isEqualTo(1 + RedirectPolicy.MOST);
        }
    }

    /** A kept connection that the buyer closed fails at most the one delivery that finds it. */
    @Test
    void connectionClosedWhileIdleShouldCostOneAttemptAtMost() {
        try (FaultyBuyer buyer = new FaultyBuyer(Fault.CLOSES_IDLE)) {
            send(buyer.endpoint());
            Attempt next = send(buyer.endpoint());
            Attempt afterwards = next.outcome() instanceof Accepted ? next : send(buyer.endpoint());

            if (!(next.outcome() instanceof Accepted)) {
                assertThat(error(next).code()).isEqualTo(ErrorCode.RESET);
                assertThat(error(next).maybeDelivered()).isTrue();
            }
            assertThat(afterwards.outcome()).isEqualTo(new Accepted());
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void othersShouldBeDeliveredToMeanwhile(Fault fault) throws Exception {
        try (FaultyBuyer faulty = new FaultyBuyer(fault)) {
            assertOthersAreDeliveredTo(faulty.endpoint(), SOME);
        }
    }

    @Test
    void moreHangingDeliveriesThanAnyPoolHoldsShouldNotHoldUpOthers() throws Exception {
        try (FaultyBuyer hanging = new FaultyBuyer(Fault.HANGS)) {
            assertOthersAreDeliveredTo(hanging.endpoint(), MANY);
        }
    }

    private void assertOthersAreDeliveredTo(URI faulty, int senders) throws Exception {
        CountDownLatch sending = new CountDownLatch(senders);
        CountDownLatch enough = new CountDownLatch(1);
        ConnectionSettings large =
                new ConnectionSettings(
                        ConnectionSettings.MAXIMUM_POOL_SIZE, true, true, Duration.ZERO);
        DeliveryRequest held =
                DeliveryRequestFixture.with(faulty, A_SECOND, large, Optional.empty());
        try (BuyerServer brisk = BuyerServer.answering(answer("200 OK", "taken"));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int sender = 0; sender < senders; sender++) {
                threads.execute(() -> {
                    sending.countDown();
                    do {
                        gateway.send(held);
                    } while (enough.getCount() > 0);
                });
            }
            sending.await();
            for (int lead = 0; lead < SOME; lead++) {
                Attempt attempt = send(brisk, PLENTY);
                assertThat(attempt.outcome()).isEqualTo(new Accepted());
            }
            enough.countDown();
        }
    }
}
