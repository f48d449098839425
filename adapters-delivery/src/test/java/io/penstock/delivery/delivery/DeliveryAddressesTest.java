package io.penstock.delivery.delivery;

import static io.penstock.delivery.delivery.BuyerServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome.Accepted;
import io.penstock.domain.delivery.AttemptOutcome.Errored;
import io.penstock.domain.delivery.DeliveryRequest;
import io.penstock.domain.delivery.ErrorCode;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "2130706433",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "0.0.0.0",
                "0",
                "[::]"
            })
    void thisMachineShouldBeRefusedInAnyForm(String host) throws IOException {
        try (BuyerServer buyer = BuyerServer.answering(answer("200 OK", "taken"));
                HttpDeliveryGateway gateway = gateway(AllowedNetworks.NONE)) {
            Attempt attempt = gateway.send(to(host, buyer.port()));

            Errored error = (Errored) attempt.outcome();
            assertThat(error.code()).as(error.reason()).isEqualTo(ErrorCode.ADDRESS_REFUSED);
            assertThat(error.maybeDelivered()).isFalse();
            assertThat(buyer.connections()).isZero();
        }
    }

    /** Other programs read these as 127.0.0.1; the first is another machine here. */
    @ParameterizedTest
    @ValueSource(strings = {"0177.0.0.1", "017700000001", "0x7f000001"})
    void octalAndHexadecimalFormsShouldNotLeadToThisMachine(String host) throws IOException {
        try (BuyerServer buyer = BuyerServer.answering(answer("200 OK", "taken"));
                HttpDeliveryGateway gateway = gateway(AllowedNetworks.NONE)) {
            Attempt attempt = gateway.send(to(host, buyer.port()));

            assertThat(attempt.outcome()).isInstanceOf(Errored.class);
            assertThat(buyer.connections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "2130706433", "[::ffff:127.0.0.1]"})
    void thisMachineShouldBeReachedWhereItIsAllowed(String host) throws IOException {
        try (BuyerServer buyer = BuyerServer.answering(answer("200 OK", "taken"));
                HttpDeliveryGateway gateway = gateway(AllowedNetworks.parse("127.0.0.0/8"))) {
            Attempt attempt = gateway.send(to(host, buyer.port()));

            assertThat(attempt.outcome()).isEqualTo(new Accepted());
        }
    }

    @Test
    void refusalShouldNameTheHostAndItsAddress() {
        try (HttpDeliveryGateway gateway = gateway(AllowedNetworks.NONE)) {
            Attempt attempt = gateway.send(to("localhost", 1));

            assertThat(((Errored) attempt.outcome()).reason()).contains("localhost", "127.0.0.1");
        }
    }

    private static HttpDeliveryGateway gateway(AllowedNetworks allowed) {
        return new HttpDeliveryGateway(allowed, InstantSource.fixed(GatewayTest.NOW));
    }

    private static DeliveryRequest to(String host, int port) {
        return DeliveryRequestFixture.to(URI.create("http://" + host + ":" + port + "/"));
    }
}
