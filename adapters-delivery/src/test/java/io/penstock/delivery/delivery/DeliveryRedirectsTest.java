package io.penstock.delivery.delivery;

import static io.penstock.delivery.delivery.BuyerServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome.Accepted;
import io.penstock.domain.delivery.AttemptOutcome.Errored;
import io.penstock.domain.delivery.ErrorCode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryRedirectsTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void redirectThatKeepsTheMethodShouldBeFollowed(int status) throws IOException {
        try (BuyerServer target = BuyerServer.answering(answer("200 OK", "taken"));
                BuyerServer buyer = redirecting(status, target.uri("/new?a=1").toString())) {
            Attempt attempt = send(buyer);

            assertThat(attempt.outcome()).isEqualTo(new Accepted());
            assertThat(attempt.answer()).hasValue("taken");
            assertThat(target.requests())
                    .singleElement()
                    .asString()
                    .startsWith("POST /new?a=1 HTTP/1.1\r\n")
                    .contains("Idempotency-Key: delivery-1", "Content-Type: application/json")
                    .endsWith("{\"email\":\"ada@example.com\"}");
            assertThat(attempt.request())
                    .startsWith("POST /leads HTTP/1.1\n")
                    .contains("POST /new?a=1 HTTP/1.1\n");
        }
    }

    @Test
    void relativeLocationShouldBeResolved() throws IOException {
        try (BuyerServer buyer =
                BuyerServer.answering(
                        answer("308 Moved", "", "Location: other"), answer("200 OK", "taken"))) {
            assertThat(send(buyer.uri("/api/leads")).outcome()).isEqualTo(new Accepted());
            assertThat(buyer.requests().getLast()).startsWith("POST /api/other HTTP/1.1");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303})
    void redirectThatDropsTheBodyShouldNotBeFollowed(int status) throws IOException {
        try (BuyerServer target = BuyerServer.answering(answer("200 OK", "taken"));
                BuyerServer buyer = redirecting(status, target.uri("/new").toString())) {
            Errored error = error(send(buyer));

            assertThat(error.code()).isEqualTo(ErrorCode.STATUS);
            assertThat(error.maybeDelivered()).isFalse();
            assertThat(error.reason())
                    .contains(status + " Moved", target.uri("/new").toString(), "endpoint");
            assertThat(target.requests()).isEmpty();
        }
    }

    @Test
    void threeRedirectsShouldBeFollowed() throws IOException {
        String moved = answer("307 Moved", "", "Location: /next");
        try (BuyerServer buyer =
                BuyerServer.answering(moved, moved, moved, answer("200 OK", "taken"))) {
            assertThat(send(buyer).outcome()).isEqualTo(new Accepted());
        }
    }

    @Test
    void redirectLoopShouldEnd() throws IOException {
        try (BuyerServer buyer = redirecting(307, "/leads")) {
            Attempt attempt = send(buyer);

            assertThat(error(attempt).code()).isEqualTo(ErrorCode.STATUS);
            assertThat(error(attempt).reason()).contains("one too many");
            assertThat(attempt.status()).hasValue(307);
            assertThat(buyer.requests()).hasSize(4);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.2/",
                "http://169.254.169.254/latest/meta-data",
                "http://2130706434/",
                "http://0.0.0.0/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.2]/",
                "https://10.0.0.1/",
                "//192.168.0.1/"
            })
    void redirectToARefusedAddressShouldBeRefused(String location) throws IOException {
        try (BuyerServer buyer = redirecting(307, location)) {
            Errored error = error(send(buyer));

            assertThat(error.code()).as(error.reason()).isEqualTo(ErrorCode.ADDRESS_REFUSED);
            assertThat(error.maybeDelivered()).isFalse();
        }
    }

    @Test
    void redirectToAnotherSchemeShouldBeUnsupported() throws IOException {
        try (BuyerServer buyer = redirecting(307, "ftp://127.0.0.1/")) {
            assertThat(error(send(buyer)).code()).isEqualTo(ErrorCode.UNSUPPORTED_SCHEME);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.1/", "http://", "not an address", "file:/etc/passwd"})
    void redirectToNoAddressShouldBeAnError(String location) throws IOException {
        try (BuyerServer buyer = redirecting(307, location)) {
            assertThat(error(send(buyer)).code()).isEqualTo(ErrorCode.STATUS);
        }
    }

    @Test
    void redirectToAnImpossiblePortShouldBeUndelivered() throws IOException {
        try (BuyerServer buyer = redirecting(307, "http://127.0.0.1:99999/")) {
            assertThat(error(send(buyer)).code()).isEqualTo(ErrorCode.CONNECT);
            assertThat(error(send(buyer)).maybeDelivered()).isFalse();
        }
    }

    @Test
    void redirectWithoutLocationShouldBeAnError() throws IOException {
        try (BuyerServer buyer = BuyerServer.answering(answer("308 Moved", ""))) {
            assertThat(error(send(buyer)).reason()).contains("308 Moved", "nowhere");
        }
    }

    private static BuyerServer redirecting(int status, String location) {
        return BuyerServer.answering(answer(status + " Moved", "", "Location: " + location));
    }
}
