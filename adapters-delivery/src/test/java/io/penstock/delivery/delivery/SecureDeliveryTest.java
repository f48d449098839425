package io.penstock.delivery.delivery;

import static io.penstock.delivery.delivery.BuyerServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.AttemptOutcome.Accepted;
import io.penstock.domain.delivery.AttemptOutcome.Errored;
import io.penstock.domain.delivery.ErrorCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecureDeliveryTest {

    private static SSLContext thisMachine;
    private static SSLContext someoneElse;

    @BeforeAll
    static void generateCertificates(@TempDir Path folder) throws Exception {
        thisMachine = TestCertificates.contextFor("ip:127.0.0.1", folder);
        someoneElse = TestCertificates.contextFor("dns:buyer.example", folder);
    }

    @Test
    void trustedBuyerShouldBeReached() throws IOException {
        try (BuyerServer buyer = securely(thisMachine, answer("200 OK", "taken"))) {
            assertThat(send(buyer, trusting(thisMachine))).isEqualTo(new Accepted());
        }
    }

    @Test
    void unknownAuthorityShouldBeTls() throws IOException {
        try (BuyerServer buyer = securely(thisMachine, answer("200 OK", "taken"))) {
            assertThatTlsFailed(send(buyer, DefaultClientTlsStrategy.createDefault()));
            assertThat(buyer.requests()).isEmpty();
        }
    }

    @Test
    void certificateOfAnotherHostShouldBeTls() throws IOException {
        try (BuyerServer buyer = securely(someoneElse, answer("200 OK", "taken"))) {
            assertThatTlsFailed(send(buyer, trusting(someoneElse)));
            assertThat(buyer.requests()).isEmpty();
        }
    }

    @Test
    void redirectToAnUnsecuredAddressShouldNotBeFollowed() throws IOException {
        try (BuyerServer plain = BuyerServer.answering(answer("200 OK", "taken"));
                BuyerServer buyer =
                        securely(
                                thisMachine,
                                answer("308 Moved", "", "Location: " + plain.uri("/")))) {
            AttemptOutcome outcome = send(buyer, trusting(thisMachine));

            assertThat(outcome).isInstanceOf(Errored.class);
            assertThat(((Errored) outcome).code()).isEqualTo(ErrorCode.STATUS);
            assertThat(((Errored) outcome).reason()).contains("https to http");
            assertThat(plain.requests()).isEmpty();
        }
    }

    @Test
    void hangingSecuredAnswerShouldTimeOut() throws IOException {
        try (BuyerServer buyer =
                        securely(thisMachine, "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n");
                HttpDeliveryGateway gateway = gateway(trusting(thisMachine))) {
            AttemptOutcome outcome =
                    gateway.send(DeliveryRequestFixture.to(buyer.uri("/"), Duration.ofSeconds(1)))
                            .outcome();

            assertThat(((Errored) outcome).code()).isEqualTo(ErrorCode.TIMEOUT);
            assertThat(((Errored) outcome).maybeDelivered()).isTrue();
        }
    }

    private static BuyerServer securely(SSLContext identity, String... answers) {
        return BuyerServer.securely(identity.getServerSocketFactory(), answers);
    }

    private static TlsSocketStrategy trusting(SSLContext context) {
        return new DefaultClientTlsStrategy(context);
    }

    private static HttpDeliveryGateway gateway(TlsSocketStrategy security) {
        return new HttpDeliveryGateway(
                GatewayTest.THIS_MACHINE, InstantSource.fixed(GatewayTest.NOW), security);
    }

    private static AttemptOutcome send(BuyerServer buyer, TlsSocketStrategy security) {
        try (HttpDeliveryGateway gateway = gateway(security)) {
            return gateway.send(DeliveryRequestFixture.to(buyer.uri("/"))).outcome();
        }
    }

    private static void assertThatTlsFailed(AttemptOutcome outcome) {
        assertThat(outcome).isInstanceOf(Errored.class);
        assertThat(((Errored) outcome).code()).isEqualTo(ErrorCode.TLS);
        assertThat(((Errored) outcome).maybeDelivered()).isFalse();
    }
}
