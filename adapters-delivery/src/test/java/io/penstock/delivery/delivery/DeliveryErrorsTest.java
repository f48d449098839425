package io.penstock.delivery.delivery;

import static io.penstock.delivery.delivery.BuyerServer.answer;
import static io.penstock.delivery.delivery.DeliveryRequestFixture.PLENTY;
import static io.penstock.delivery.delivery.DeliveryRequestFixture.SHORT;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome.Accepted;
import io.penstock.domain.delivery.ErrorCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;

class DeliveryErrorsTest extends GatewayTest {

    @Test
    void refusedConnectionShouldBeConnect() throws IOException {
        BuyerServer buyer = BuyerServer.answering();
        buyer.close();

        assertError(send(buyer), ErrorCode.CONNECT, false);
    }

    @Test
    void requestThatWasNotSentShouldBeJournalledAsItWouldHaveBeen() throws IOException {
        BuyerServer buyer = BuyerServer.answering();
        buyer.close();

        assertThat(send(buyer).request())
                .startsWith("POST /leads HTTP/1.1\n")
                .endsWith("\n\n{\"email\":\"ada@example.com\"}");
    }

    @Test
    void nameWithoutAddressShouldBeUnresolved() {
        assertError(send(URI.create("http://buyer.invalid/")), ErrorCode.UNRESOLVED, false);
    }

    @Test
    void otherSchemeShouldBeUnsupported() {
        assertError(send(URI.create("ftp://127.0.0.1/leads")), ErrorCode.UNSUPPORTED_SCHEME, false);
    }

    @Test
    void impossiblePortShouldBeAnErrorAndNoException() {
        assertError(send(URI.create("http://127.0.0.1:99999/")), ErrorCode.CONNECT, false);
    }

    @Test
    void buyerThatNeverAcceptsShouldTimeOutUndelivered() throws IOException {
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
                Socket _ = new Socket(full.getInetAddress(), full.getLocalPort());
                Socket _ = new Socket(full.getInetAddress(), full.getLocalPort())) {
            URI endpoint = URI.create("http://127.0.0.1:" + full.getLocalPort());

            assertError(
                    gateway.send(DeliveryRequestFixture.to(endpoint, SHORT)),
                    ErrorCode.TIMEOUT,
                    false);
        }
    }

    @Test
    void buyerThatNeverAnswersShouldTimeOutMaybeDelivered() throws IOException {
        try (BuyerServer buyer = BuyerServer.onRequest(Wire::hang)) {
            Attempt attempt = send(buyer, SHORT);

            assertError(attempt, ErrorCode.TIMEOUT, true);
            assertThat(attempt.duration()).isBetween(SHORT, SHORT.multipliedBy(10));
            assertThat(attempt.status()).isEmpty();
        }
    }

    @Test
    void drippingAnswerShouldTimeOut() throws IOException {
        try (BuyerServer buyer =
                BuyerServer.onRequest(wire -> {
                    wire.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
                    while (!wire.isClosing()) {
                        wire.write("drop");
                        wire.pause();
                    }
                })) {
            assertError(send(buyer, SHORT), ErrorCode.TIMEOUT, true);
        }
    }

    @Test
    void answerThatStopsHalfwayShouldTimeOutWhateverItsStatus() throws IOException {
        try (BuyerServer buyer =
                BuyerServer.onRequest(wire -> {
                    wire.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
                    wire.hang();
                })) {
            Attempt attempt = send(buyer, SHORT);

            assertError(attempt, ErrorCode.TIMEOUT, true);
            assertThat(attempt.status()).hasValue(200);
            assertThat(attempt.answer()).hasValue("half");
        }
    }

    @Test
    void redirectsShouldShareOneTimeout() throws IOException {
        try (BuyerServer slow = BuyerServer.onRequest(Wire::hang);
                BuyerServer buyer =
                        BuyerServer.answering(
                                answer("307 Moved", "", "Location: " + slow.uri("/")))) {
            Attempt attempt = send(buyer, SHORT);

            assertError(attempt, ErrorCode.TIMEOUT, true);
            assertThat(attempt.duration()).isLessThan(SHORT.multipliedBy(10));
        }
    }

    @Test
    void handshakeWithoutAnswerShouldTimeOutUndelivered() throws IOException {
        try (BuyerServer buyer = BuyerServer.playing(Wire::hang)) {
            URI endpoint = URI.create("https://127.0.0.1:" + buyer.port() + "/");

            assertError(
                    gateway.send(DeliveryRequestFixture.to(endpoint, SHORT)),
                    ErrorCode.TIMEOUT,
                    false);
        }
    }

    @Test
    void plainTextInsteadOfAHandshakeShouldBeTls() throws IOException {
        try (BuyerServer buyer =
                BuyerServer.playing(wire -> wire.write("HTTP/1.1 400 Bad Request\r\n\r\n"))) {
            assertError(
                    send(URI.create("https://127.0.0.1:" + buyer.port() + "/")),
                    ErrorCode.TLS,
                    false);
        }
    }

    @Test
    void brokenConnectionShouldBeReset() throws IOException {
        try (BuyerServer buyer = BuyerServer.onRequest(Wire::reset)) {
            assertError(send(buyer), ErrorCode.RESET, true);
        }
    }

    @Test
    void closedConnectionShouldBeReset() throws IOException {
        try (BuyerServer buyer = BuyerServer.onRequest(wire -> {})) {
            assertError(send(buyer), ErrorCode.RESET, true);
        }
    }

    @Test
    void halfAnAnswerShouldBeReset() throws IOException {
        try (BuyerServer buyer =
                BuyerServer.onRequest(
                        wire -> wire.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"))) {
            Attempt attempt = send(buyer);

            assertError(attempt, ErrorCode.RESET, true);
            assertThat(attempt.answer()).hasValue("half");
        }
    }

    @Test
    void halfOfTheHeadersShouldBeReset() throws IOException {
        try (BuyerServer buyer =
                BuyerServer.onRequest(wire -> wire.write("HTTP/1.1 200 OK\r\nContent-Le"))) {
            assertError(send(buyer), ErrorCode.RESET, true);
        }
    }

    @Test
    void otherProtocolShouldBeReset() throws IOException {
        try (BuyerServer buyer =
                BuyerServer.onRequest(wire -> wire.write("220 mail.example ESMTP\r\n\r\n"))) {
            assertError(send(buyer), ErrorCode.RESET, true);
        }
    }

    @Test
    void endlessHeaderLineShouldBeTooLarge() throws IOException {
        try (BuyerServer buyer =
                BuyerServer.onRequest(wire -> {
                    wire.write("HTTP/1.1 200 OK\r\nX-Long: ");
                    writeForever(wire, "x".repeat(1_000));
                })) {
            assertError(send(buyer), ErrorCode.TOO_LARGE, true);
        }
    }

    @Test
    void endlessHeadersShouldBeTooLarge() throws IOException {
        try (BuyerServer buyer =
                BuyerServer.onRequest(wire -> {
                    wire.write("HTTP/1.1 200 OK\r\n");
                    writeForever(wire, "X-More: 1\r\n");
                })) {
            assertError(send(buyer), ErrorCode.TOO_LARGE, true);
        }
    }

    @Test
    void endlessBodyShouldBeCutAndJudgedByItsStatus() throws IOException {
        try (BuyerServer buyer =
                BuyerServer.onRequest(wire -> {
                    wire.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                    writeForever(wire, "3e8\r\n" + "x".repeat(1_000) + "\r\n");
                })) {
            Attempt attempt = send(buyer);

            assertThat(attempt.outcome()).isEqualTo(new Accepted());
            assertThat(attempt.answer().orElseThrow()).endsWith("… (cut)");
            assertThat(attempt.duration()).isLessThan(PLENTY);
        }
    }

    @Test
    void restartedBuyerShouldBeReachedAgain() throws Exception {
        try (BuyerServer buyer = BuyerServer.answering(answer("200 OK", "taken"))) {
            send(buyer);
            buyer.dropConnections();

            Attempt next = send(buyer);
            Attempt afterwards = send(buyer);

            // The kept connection may be found closed only when it is used.
            assertThat(next.outcome())
                    .satisfiesAnyOf(
                            outcome -> assertThat(outcome).isEqualTo(new Accepted()),
                            _ -> assertError(next, ErrorCode.RESET, true));
            assertThat(afterwards.outcome()).isEqualTo(new Accepted());
        }
    }

    @Test
    void closedGatewayShouldErrAndNotThrow() throws IOException {
        try (BuyerServer buyer = BuyerServer.answering(answer("200 OK", ""))) {
            gateway.close();

            assertError(send(buyer), ErrorCode.CONNECT, false);
        }
    }

    private static void writeForever(Wire wire, String text) throws IOException {
        while (!wire.isClosing()) {
            wire.write(text);
        }
    }

    private static void assertError(Attempt attempt, ErrorCode code, boolean maybeDelivered) {
        assertThat(error(attempt))
                .satisfies(error -> {
                    assertThat(error.code()).as(error.reason()).isEqualTo(code);
                    assertThat(error.maybeDelivered()).isEqualTo(maybeDelivered);
                    assertThat(error.reason()).isNotBlank();
                });
    }
}
