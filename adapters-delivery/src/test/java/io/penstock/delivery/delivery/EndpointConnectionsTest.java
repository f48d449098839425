package io.penstock.delivery.delivery;

import static io.penstock.delivery.delivery.BuyerServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome.Accepted;
import io.penstock.domain.delivery.ConnectionSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointConnectionsTest extends GatewayTest {

    private static final Duration MINUTES = Duration.ofMinutes(5);

    @Test
    void keptConnectionShouldServeTheNextDeliveries() throws IOException {
        try (BuyerServer buyer = accepting()) {
            sendThrice(buyer, ConnectionSettings.DEFAULT);

            assertThat(buyer.connections()).isEqualTo(1);
        }
    }

    @Test
    void withoutKeepAliveEachDeliveryShouldCloseItsConnection() throws IOException {
        try (BuyerServer buyer = accepting()) {
            sendThrice(buyer, new ConnectionSettings(5, false, true, MINUTES));

            assertThat(buyer.connections()).isEqualTo(3);
            assertThat(buyer.requests())
                    .allSatisfy(
                            request -> assertThat(request).contains("\r\nConnection: close\r\n"));
        }
    }

    @Test
    void withoutReuseEachDeliveryShouldMakeItsConnection() throws IOException {
        try (BuyerServer buyer = accepting()) {
            sendThrice(buyer, new ConnectionSettings(5, true, false, MINUTES));

            assertThat(buyer.connections()).isEqualTo(3);
            assertThat(buyer.requests())
                    .allSatisfy(request -> assertThat(request).doesNotContain("Connection: close"));
        }
    }

    @Test
    void poolShouldBeFilledAndNotPassed() throws Exception {
        int size = 3;
        CyclicBarrier allBusy = new CyclicBarrier(size);
        try (BuyerServer buyer =
                        BuyerServer.playing(wire -> {
                            while (wire.readRequest().isPresent()) {
                                await(allBusy);
                                wire.write(answer("200 OK", ""));
                            }
                        });
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Attempt>> attempts = new ArrayList<>();
            for (int i = 0; i < 10 * size; i++) {
                attempts.add(
                        threads.submit(() ->
                                send(buyer, new ConnectionSettings(size, true, true, MINUTES))));
            }

            for (Future<Attempt> attempt : attempts) {
                assertThat(attempt.get().outcome()).isEqualTo(new Accepted());
            }
            assertThat(buyer.connections()).isEqualTo(size);
        }
    }

    @Test
    void endpointsOfOneHostShouldNotShareConnections() throws IOException {
        try (BuyerServer buyer = accepting()) {
            for (int i = 0; i < 2; i++) {
                send(buyer.uri("/one"));
                send(buyer.uri("/other"));
            }

            assertThat(buyer.connections()).isEqualTo(2);
        }
    }

    @Test
    void changedSettingsShouldBeFollowedByTheNextDelivery() throws IOException {
        try (BuyerServer buyer = accepting()) {
            send(buyer, new ConnectionSettings(5, true, true, MINUTES));
            send(buyer, new ConnectionSettings(5, false, true, MINUTES));

            assertThat(buyer.requests().getFirst()).doesNotContain("Connection: close");
            assertThat(buyer.requests().getLast()).contains("Connection: close");
        }
    }

    @ParameterizedTest
    @CsvSource({"PT5M, 1", "PT0S, 3"})
    void namesShouldBeLookedUpAsOftenAsConfigured(Duration dnsCache, int lookUps)
            throws IOException {
        AtomicInteger asked = new AtomicInteger();
        NameService names =
                _ -> {
                    asked.incrementAndGet();
                    return new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};
                };
        try (BuyerServer buyer = accepting();
                HttpDeliveryGateway naming =
                        new HttpDeliveryGateway(
                                THIS_MACHINE,
                                InstantSource.fixed(NOW),
                                DefaultClientTlsStrategy.createDefault(),
                                names)) {
            URI endpoint = URI.create("http://buyer.example:" + buyer.port() + "/");
            for (int i = 0; i < 3; i++) {
                Attempt attempt =
                        naming.send(
                                DeliveryRequestFixture.over(
                                        endpoint,
                                        new ConnectionSettings(5, false, true, dnsCache)));
                assertThat(attempt.outcome()).isEqualTo(new Accepted());
            }

            assertThat(asked).hasValue(lookUps);
        }
    }

    private static BuyerServer accepting() {
        return BuyerServer.answering(answer("200 OK", "taken"));
    }

    private void sendThrice(BuyerServer buyer, ConnectionSettings settings) {
        for (int i = 0; i < 3; i++) {
            assertThat(send(buyer, settings).outcome()).isEqualTo(new Accepted());
        }
    }

    private Attempt send(BuyerServer buyer, ConnectionSettings settings) {
        return gateway.send(DeliveryRequestFixture.over(buyer.uri("/leads"), settings));
    }

    private static void await(CyclicBarrier barrier) throws InterruptedException, IOException {
        try {
            barrier.await();
        } catch (BrokenBarrierException e) {
            throw new IOException(e);
        }
    }
}
