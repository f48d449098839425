package io.penstock.delivery.delivery;

import static io.penstock.delivery.delivery.BuyerServer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.SigningSecret;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final SigningSecret SECRET =
            new SigningSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    @Test
    void publishedExampleShouldBeSignedAsPublished() {
        Signature signature =
                Signature.of(
                        SECRET,
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1_614_265_330),
                        "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));

        assertThat(signature.signature())
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void requestsShouldBeVerifiedByThePublicLibrary() throws Exception {
        List<String> requests = sendTwice();

        assertThat(requests).hasSize(2);
        for (String request : requests) {
            new Webhook(SECRET.text()).verify(body(request), headers(request).map());
        }
    }

    @Test
    void otherSecretAndOtherBodyShouldBeToldFromOurs() throws Exception {
        String request = sendTwice().getFirst();
        Webhook other = new Webhook("whsec_" + "A".repeat(32));

        assertThatExceptionOfType(WebhookVerificationException.class)
                .isThrownBy(() -> other.verify(body(request), headers(request).map()));
        assertThatExceptionOfType(WebhookVerificationException.class)
                .isThrownBy(() ->
                        new Webhook(SECRET.text())
                                .verify(body(request) + " ", headers(request).map()));
    }

    @Test
    void everyAttemptShouldCarryTheIdOfTheDelivery() throws Exception {
        assertThat(sendTwice())
                .allSatisfy(request ->
                        assertThat(headers(request).firstValue("webhook-id"))
                                .hasValue(DeliveryRequestFixture.DELIVERY.value()));
    }

    @Test
    void journalShouldHoldTheSignatureAndNotTheSecret() throws Exception {
        try (BuyerServer buyer = BuyerServer.answering(answer("200 OK", ""));
                HttpDeliveryGateway gateway = gateway()) {
            Attempt attempt = gateway.send(DeliveryRequestFixture.signed(buyer.uri("/"), SECRET));

            assertThat(attempt.request())
                    .isEqualTo(buyer.requests().getFirst().replace("\r\n", "\n"))
                    .contains("webhook-signature: v1,")
                    .doesNotContain(SECRET.text().substring(SigningSecret.PREFIX.length()));
        }
    }

    @Test
    void requestsWithoutASecretShouldBeUnsigned() throws Exception {
        try (BuyerServer buyer = BuyerServer.answering(answer("200 OK", ""));
                HttpDeliveryGateway gateway = gateway()) {
            gateway.send(DeliveryRequestFixture.to(buyer.uri("/")));

            assertThat(buyer.requests().getFirst()).doesNotContain("webhook-");
        }
    }

    private static List<String> sendTwice() throws Exception {
        try (BuyerServer buyer =
                        BuyerServer.answering(answer("503 Later", ""), answer("200 OK", ""));
                HttpDeliveryGateway gateway = gateway()) {
            gateway.send(DeliveryRequestFixture.signed(buyer.uri("/"), SECRET));
            gateway.send(DeliveryRequestFixture.signed(buyer.uri("/"), SECRET));
            return buyer.requests();
        }
    }

    // The library compares the time of a signature with that of the machine.
    private static HttpDeliveryGateway gateway() {
        return new HttpDeliveryGateway(GatewayTest.THIS_MACHINE, InstantSource.system());
    }

    private static String body(String request) {
        return request.substring(request.indexOf("\r\n\r\n") + 4);
    }

    private static HttpHeaders headers(String request) {
        Map<String, List<String>> headers =
                Arrays.stream(request.substring(0, request.indexOf("\r\n\r\n")).split("\r\n"))
                        .skip(1)
                        .map(line -> line.split(": ", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> List.of(pair[1])));
        return HttpHeaders.of(headers, (_, _) -> true);
    }
}
