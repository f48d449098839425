package io.penstock.delivery.delivery;

import static io.penstock.delivery.delivery.BuyerServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.delivery.AttemptOutcome.Accepted;
import io.penstock.domain.delivery.AttemptOutcome.Errored;
import io.penstock.domain.delivery.AttemptOutcome.Rejected;
import io.penstock.domain.delivery.ErrorCode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryAnswersTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 299})
    void successShouldBeAccepted(int status) throws IOException {
        try (BuyerServer buyer = BuyerServer.answering(answer(status + " Fine", "taken"))) {
            assertThat(send(buyer).outcome()).isEqualTo(new Accepted());
        }
    }

    @Test
    void successWithoutBodyShouldBeAccepted() throws IOException {
        try (BuyerServer buyer = BuyerServer.answering("HTTP/1.1 204 No Content\r\n\r\n")) {
            assertThat(send(buyer).outcome()).isEqualTo(new Accepted());
            assertThat(send(buyer).answer()).hasValue("");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 409, 410, 422, 499})
    void refusalShouldBeRejectedWithItsReason(int status) throws IOException {
        try (BuyerServer buyer =
                BuyerServer.answering(answer(status + " No", "{\n  \"error\": \"age\"\n}"))) {
            assertThat(send(buyer).outcome())
                    .isEqualTo(
                            new Rejected(
                                    "The buyer answered "
                                            + status
                                            + " No: { \"error\": \"age\" }"));
        }
    }

    @Test
    void reasonShouldQuoteOnlyTheBeginningOfTheBody() throws IOException {
        try (BuyerServer buyer = BuyerServer.answering(answer("400 No", "x".repeat(5_000)))) {
            assertThat(send(buyer).outcome())
                    .isEqualTo(new Rejected("The buyer answered 400 No: " + "x".repeat(200) + "…"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504, 599, 304, 300})
    void troubleShouldBeAnErrorThatWasNotDelivered(int status) throws IOException {
        try (BuyerServer buyer =
                BuyerServer.onRequest(
                        wire -> wire.write("HTTP/1.1 " + status + " Later\r\n\r\n"))) {
            assertThat(send(buyer).outcome())
                    .isEqualTo(
                            new Errored(
                                    ErrorCode.STATUS,
                                    "The buyer answered " + status + " Later.",
                                    false,
                                    Optional.empty()));
        }
    }

    @Test
    void statusesShouldBeJournalledWithErrors() throws IOException {
        try (BuyerServer buyer = BuyerServer.answering(answer("503 Busy", "later"))) {
            assertThat(send(buyer).status()).hasValue(503);
            assertThat(send(buyer).answer()).hasValue("later");
        }
    }

    @Test
    void retryAfterShouldBeReadInSeconds() throws IOException {
        try (BuyerServer buyer =
                BuyerServer.answering(answer("429 Slow", "", "Retry-After: 120"))) {
            assertThat(error(send(buyer)).retryAfter()).hasValue(Duration.ofMinutes(2));
        }
    }

    @Test
    void retryAfterShouldBeReadAsADate() throws IOException {
        String date = "Retry-After: Sun, 01 Mar 2026 12:30:00 GMT";
        try (BuyerServer buyer = BuyerServer.answering(answer("503 Busy", "", date))) {
            assertThat(error(send(buyer)).retryAfter()).hasValue(Duration.ofMinutes(30));
        }
    }

    @Test
    void interimAnswersShouldBeSkipped() throws IOException {
        try (BuyerServer buyer =
                BuyerServer.answering(
                        "HTTP/1.1 102 Processing\r\n\r\n" + answer("200 OK", "taken"))) {
            assertThat(send(buyer).outcome()).isEqualTo(new Accepted());
        }
    }
}
