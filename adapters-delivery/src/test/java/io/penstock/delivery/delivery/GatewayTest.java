package io.penstock.delivery.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome.Errored;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;

/** A gateway that may reach this machine, and what tests ask of it. */
abstract class GatewayTest {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final AllowedNetworks THIS_MACHINE = AllowedNetworks.parse("127.0.0.1/32");

    final HttpDeliveryGateway gateway =
            new HttpDeliveryGateway(THIS_MACHINE, InstantSource.fixed(NOW));

    @AfterEach
    void closeGateway() {
        gateway.close();
    }

    Attempt send(BuyerServer buyer) {
        return send(buyer.uri("/leads"));
    }

    Attempt send(URI endpoint) {
        return gateway.send(DeliveryRequestFixture.to(endpoint));
    }

    Attempt send(BuyerServer buyer, Duration timeout) {
        return gateway.send(DeliveryRequestFixture.to(buyer.uri("/leads"), timeout));
    }

    static Errored error(Attempt attempt) {
        assertThat(attempt.outcome()).isInstanceOf(Errored.class);
        return (Errored) attempt.outcome();
    }
}
