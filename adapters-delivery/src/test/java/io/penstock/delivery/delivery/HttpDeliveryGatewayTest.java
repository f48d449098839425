package io.penstock.delivery.delivery;

import static io.penstock.delivery.delivery.BuyerServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome.Accepted;
import io.penstock.domain.delivery.AttemptOutcome.Rejected;
import io.penstock.domain.delivery.DeliveryFormat;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class HttpDeliveryGatewayTest extends GatewayTest {

    @Test
    void sendShouldPostJsonWithTheIdempotencyKey() throws IOException {
        try (BuyerServer buyer = BuyerServer.answering(answer("200 OK", "taken"))) {
            gateway.send(DeliveryRequestFixture.to(buyer.uri("/leads?source=penstock#fragment")));

            assertThat(buyer.requests())
                    .singleElement()
                    .asString()
                    .startsWith("POST /leads?source=penstock HTTP/1.1\r\n")
                    .contains("\r\nContent-Type: application/json\r\n")
                    .contains("\r\nAccept: */*\r\n")
                    .contains("\r\nUser-Agent: Penstock\r\n")
                    .contains("\r\nIdempotency-Key: delivery-1\r\n")
                    .contains("\r\nHost: 127.0.0.1:" + buyer.port() + "\r\n")
                    .doesNotContain("Accept-Encoding", "Upgrade", "Expect", "Cookie")
                    .endsWith("\r\n\r\n{\"email\":\"ada@example.com\"}");
        }
    }

    @Test
    void sendShouldPostFormsInUtf8() throws IOException {
        try (BuyerServer buyer = BuyerServer.answering(answer("200 OK", ""))) {
            gateway.send(
                    DeliveryRequestFixture.withBody(
                            buyer.uri("/"), DeliveryFormat.FORM, Map.of("name", "Zoë & Co")));

            assertThat(buyer.requests())
                    .singleElement()
                    .asString()
                    .contains("Content-Type: application/x-www-form-urlencoded; charset=utf-8\r\n")
                    .endsWith("\r\n\r\nname=Zo%C3%AB+%26+Co");
        }
    }

    @Test
    void journalShouldHoldTheRequestAsItWasSent() throws IOException {
        try (BuyerServer buyer = BuyerServer.answering(answer("200 OK", "taken"))) {
            Attempt attempt = send(buyer);

            assertThat(attempt.request())
                    .isEqualTo(buyer.requests().getFirst().replace("\r\n", "\n"));
        }
    }

    @Test
    void journalShouldHoldTheAnswer() throws IOException {
        try (BuyerServer buyer = BuyerServer.answering(answer("201 Created", "{\"id\":7}"))) {
            Attempt attempt = send(buyer);

            assertThat(attempt.outcome()).isEqualTo(new Accepted());
            assertThat(attempt.status()).hasValue(201);
            assertThat(attempt.answer()).hasValue("{\"id\":7}");
            assertThat(attempt.at()).isEqualTo(NOW);
            assertThat(attempt.duration()).isPositive();
        }
    }

    @Test
    void answerShouldBeReadInItsOwnCharset() throws IOException {
        String latin = "Content-Type: text/plain; charset=iso-8859-1";
        try (BuyerServer buyer =
                BuyerServer.onRequest(wire ->
                        wire.writeBytes(
                                ("HTTP/1.1 422 No\r\n"
                                                + latin
                                                + "\r\nContent-Length: 4\r\n\r\ncafé")
                                        .getBytes(StandardCharsets.ISO_8859_1)))) {
            assertThat(send(buyer).outcome())
                    .isEqualTo(new Rejected("The buyer answered 422 No: café"));
        }
    }

    @Test
    void answerInAnUnknownCharsetShouldBeReadAsUtf8() throws IOException {
        String odd = "Content-Type: text/plain; charset=no-such-charset";
        try (BuyerServer buyer = BuyerServer.answering(answer("200 OK", "café", odd))) {
            assertThat(send(buyer).answer()).hasValue("café");
        }
    }

    @Test
    void longAnswerShouldBeCutWithAMark() throws IOException {
        try (BuyerServer buyer = BuyerServer.answering(answer("200 OK", "x".repeat(20_000)))) {
            assertThat(send(buyer).answer().orElseThrow())
                    .hasSize(Attempt.MAXIMUM_ANSWER_LENGTH)
                    .endsWith("x… (cut)");
        }
    }

    @Test
    void userInformationShouldNotBeSent() throws IOException {
        try (BuyerServer buyer = BuyerServer.answering(answer("200 OK", ""))) {
            Attempt attempt =
                    send(URI.create("http://user:secret@127.0.0.1:" + buyer.port() + "/"));

            assertThat(attempt.outcome()).isEqualTo(new Accepted());
            assertThat(buyer.requests().getFirst()).doesNotContain("Authorization", "secret");
            assertThat(attempt.request()).doesNotContain("secret");
        }
    }

    @Test
    void endpointWithoutPathShouldBePostedToTheRoot() throws IOException {
        try (BuyerServer buyer = BuyerServer.answering(answer("200 OK", ""))) {
            send(buyer.uri(""));
            send(buyer.uri("?key=1"));

            assertThat(buyer.requests().get(0)).startsWith("POST / HTTP/1.1");
            assertThat(buyer.requests().get(1)).startsWith("POST /?key=1 HTTP/1.1");
        }
    }

    @Test
    void authenticationChallengeShouldBeARejection() throws IOException {
        String challenge = "WWW-Authenticate: Basic realm=\"leads\"";
        try (BuyerServer buyer =
                BuyerServer.answering(answer("401 Unauthorized", "who?", challenge))) {
            assertThat(send(buyer).outcome())
                    .isEqualTo(new Rejected("The buyer answered 401 Unauthorized: who?"));
            assertThat(buyer.requests()).hasSize(1);
        }
    }

    @Test
    void cookiesShouldNotBeKept() throws IOException {
        try (BuyerServer buyer =
                BuyerServer.answering(answer("200 OK", "", "Set-Cookie: session=1"))) {
            send(buyer);
            send(buyer);

            assertThat(buyer.requests()).hasSize(2).noneMatch(text -> text.contains("session"));
        }
    }

    @Test
    void connectionShouldBeKeptOpen() throws IOException {
        try (BuyerServer buyer = BuyerServer.answering(answer("200 OK", "taken"))) {
            send(buyer);
            send(buyer);

            assertThat(buyer.requests()).hasSize(2);
            assertThat(buyer.connections()).isEqualTo(1);
        }
    }

    @RepeatedTest(20)
    void answerOfABuyerThatReadsNoBodyShouldCount() throws IOException {
        try (BuyerServer buyer =
                BuyerServer.playing(wire -> {
                    wire.readHead();
                    wire.write(answer("413 Content Too Large", "too long"));
                })) {
            assertThat(sendText(buyer, 40_000).outcome())
                    .isEqualTo(new Rejected("The buyer answered 413 Content Too Large: too long"));
        }
    }

    @Test
    void answerBeforeTheEndOfTheBodyShouldCount() throws IOException {
        try (BuyerServer buyer =
                BuyerServer.playing(wire -> {
                    wire.readHead();
                    wire.write(answer("413 Content Too Large", "too long"));
                    wire.skipAll();
                })) {
            assertThat(sendText(buyer, 16 << 20).outcome())
                    .isEqualTo(new Rejected("The buyer answered 413 Content Too Large: too long"));
        }
    }

    private Attempt sendText(BuyerServer buyer, int length) {
        return gateway.send(
                DeliveryRequestFixture.withBody(
                        buyer.uri("/"), DeliveryFormat.JSON, Map.of("text", "x".repeat(length))));
    }
}
