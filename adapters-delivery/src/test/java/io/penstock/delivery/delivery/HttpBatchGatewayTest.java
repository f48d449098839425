package io.penstock.delivery.delivery;

import static io.penstock.delivery.delivery.BuyerServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.delivery.AnswerRules;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.AttemptOutcome.Accepted;
import io.penstock.domain.delivery.AttemptOutcome.Errored;
import io.penstock.domain.delivery.AttemptOutcome.Rejected;
import io.penstock.domain.delivery.BatchAttempt;
import io.penstock.domain.delivery.BatchFormat;
import io.penstock.domain.delivery.BatchId;
import io.penstock.domain.delivery.BatchRequest;
import io.penstock.domain.delivery.BatchedLead;
import io.penstock.domain.delivery.ConnectionSettings;
import io.penstock.domain.delivery.DeliveryFormat;
import io.penstock.domain.delivery.DeliveryId;
import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.delivery.EndpointLimits;
import io.penstock.domain.delivery.ErrorCode;
import io.penstock.domain.delivery.LeadAnswerRules;
import io.penstock.domain.delivery.RequestShape;
import io.penstock.domain.delivery.SigningSecret;
import io.penstock.dsl.answer.ItemScope;
import io.penstock.dsl.criteria.Criteria;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HttpBatchGatewayTest extends GatewayTest {

    private static final LeadAnswerRules LEADS =
            new LeadAnswerRules(
                    "$.results",
                    "$.lead",
                    Criteria.parse("status == 'ok'", new ItemScope()).condition().orElseThrow(),
                    Optional.of("$.price"),
                    Optional.of("ref"),
                    Optional.of("$.error"));

    private final HttpBatchGateway batches =
            new HttpBatchGateway(gateway, InstantSource.fixed(NOW));

    private static BatchRequest request(URI endpoint, Optional<LeadAnswerRules> leads) {
        return request(endpoint, leads, Optional.empty(), RequestShape.of(DeliveryFormat.QUERY));
    }

    private static BatchRequest request(
            URI endpoint,
            Optional<LeadAnswerRules> leads,
            Optional<SigningSecret> secret,
            RequestShape shape) {
        AnswerRules none = AnswerRules.DEFAULT;
        DeliveryMethod method =
                new DeliveryMethod(
                        endpoint,
                        shape,
                        new AnswerRules(
                                none.success(),
                                none.price(),
                                none.reference(),
                                none.reason(),
                                leads),
                        Duration.ofSeconds(10),
                        EndpointLimits.DEFAULT,
                        ConnectionSettings.DEFAULT,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        secret);
        List<BatchedLead> batched =
                Stream.of("Ann", "Bob", "Cid")
                        .map(name ->
                                new BatchedLead(
                                        "lead-" + name,
                                        new DeliveryId("delivery-" + name),
                                        Map.of("name", name),
                                        _ -> null))
                        .toList();
        return new BatchRequest(
                new BatchId("batch-1"), BatchFormat.JSON, method, batched, _ -> null);
    }

    private static List<AttemptOutcome> outcomes(BatchAttempt attempt) {
        return attempt.each().stream().map(Attempt::outcome).toList();
    }

    @Test
    void sendShouldPostAllLeadsWithTheBatchForTheirKey() throws IOException {
        try (BuyerServer buyer = BuyerServer.answering(answer("200 OK", "thanks"))) {
            SigningSecret secret = new SigningSecret("whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz");

            BatchAttempt attempt =
                    batches.send(
                            request(
                                    buyer.uri("/leads"),
                                    Optional.empty(),
                                    Optional.of(secret),
                                    RequestShape.of(DeliveryFormat.JSON)));

            assertThat(buyer.requests())
                    .singleElement()
                    .asString()
                    .startsWith("POST /leads HTTP/1.1\r\n")
                    .contains("\r\nContent-Type: application/json\r\n")
                    .contains("\r\nIdempotency-Key: batch-1\r\n")
                    .contains("\r\nwebhook-id: batch-1\r\n")
                    .endsWith(
                            "\r\n\r\n[{\"name\":\"Ann\"},\n{\"name\":\"Bob\"},\n{\"name\":\"Cid\"}]");
            assertThat(attempt.outcome()).isEqualTo(new Accepted());
            assertThat(attempt.sent()).isTrue();
            assertThat(outcomes(attempt)).containsOnly(new Accepted()).hasSize(3);
            assertThat(attempt.each())
                    .extracting(Attempt::batch)
                    .containsOnly(Optional.of(new BatchId("batch-1")));
        }
    }

    @Test
    void answerThatIsCutShouldAcceptNoLeadWhereItTellsOfEach() throws IOException {
        String cut = "{\"results\":[]}" + " ".repeat(AnswerReader.LARGEST_BODY);
        try (BuyerServer buyer =
                BuyerServer.answering(answer("200 OK", cut), answer("200 OK", cut))) {
            BatchAttempt told = batches.send(request(buyer.uri("/"), Optional.of(LEADS)));

            assertThat(told.each())
                    .extracting(Attempt::outcome)
                    .hasSize(3)
                    .allSatisfy(outcome -> {
                        Errored error = (Errored) outcome;
                        assertThat(error.code()).isEqualTo(ErrorCode.TOO_LARGE);
                        assertThat(error.maybeDelivered()).isTrue();
                    });
            assertThat(outcomes(batches.send(request(buyer.uri("/"), Optional.empty()))))
                    .containsOnly(new Accepted());
        }
    }

    @Test
    void theJournalOfALeadShouldShowNoOther() throws IOException {
        try (BuyerServer buyer =
                BuyerServer.answering(
                        answer(
                                "200 OK",
                                "{\"results\":[{\"lead\":\"lead-Bob\",\"status\":\"ok\"}]}"))) {
            BatchAttempt attempt = batches.send(request(buyer.uri("/leads"), Optional.of(LEADS)));

            Attempt bob = attempt.each().get(1);
            assertThat(bob.request())
                    .startsWith("POST /leads HTTP/1.1\n")
                    .endsWith("\n\nLead 2 of 3:\n{\"name\":\"Bob\"}")
                    .doesNotContain("Ann", "Cid");
            assertThat(bob.answer()).hasValue("{\"lead\":\"lead-Bob\",\"status\":\"ok\"}");
        }
    }

    @Test
    void leadsShouldEndAsTheAnswerSaysOfThem() throws IOException {
        try (BuyerServer buyer =
                BuyerServer.answering(
                        answer(
                                "200 OK",
                                """
                                {"results": [
                                  {"lead": "delivery-Cid", "status": "no", "error": "Known"},
                                  7,
                                  {"lead": "lead-Ann", "status": "ok", "price": 2.5, "ref": "A-1"},
                                  {"lead": "lead-Ann", "status": "no"},
                                  {"lead": "somebody", "status": "no"}]}
                                """))) {
            BatchAttempt attempt = batches.send(request(buyer.uri("/leads"), Optional.of(LEADS)));

            assertThat(outcomes(attempt))
                    .containsExactly(
                            new Accepted(Optional.of("A-1"), Optional.of(new BigDecimal("2.5000"))),
                            new Accepted(),
                            new Rejected("The buyer said: Known"));
        }
    }

    @Test
    void leadsShouldShareTheFateOfAnAnswerThatRejects() throws IOException {
        try (BuyerServer buyer =
                BuyerServer.answering(
                        answer(
                                "422 Unprocessable",
                                "{\"results\":[{\"lead\":\"lead-Ann\",\"status\":\"ok\"}]}"))) {
            BatchAttempt attempt = batches.send(request(buyer.uri("/leads"), Optional.of(LEADS)));

            assertThat(attempt.outcome()).isInstanceOf(Rejected.class);
            assertThat(outcomes(attempt).getFirst()).isEqualTo(new Accepted());
            assertThat(outcomes(attempt).subList(1, 3)).containsOnly(attempt.outcome());
        }
    }

    @Test
    void anErrorShouldBeThatOfEveryLeadWhateverTheAnswerSays() throws IOException {
        try (BuyerServer buyer =
                BuyerServer.answering(
                        answer(
                                "503 Busy",
                                "{\"results\":[{\"lead\":\"lead-Ann\",\"status\":\"ok\"}]}"))) {
            BatchAttempt attempt = batches.send(request(buyer.uri("/leads"), Optional.of(LEADS)));

            assertThat(attempt.outcome()).isInstanceOf(Errored.class);
            assertThat(outcomes(attempt)).containsOnly(attempt.outcome());
        }
    }

    @Test
    void anAnswerWithoutEntriesShouldCountAsAWhole() throws IOException {
        try (BuyerServer buyer = BuyerServer.answering(answer("200 OK", "<thanks/>"))) {
            BatchAttempt attempt = batches.send(request(buyer.uri("/leads"), Optional.of(LEADS)));

            assertThat(outcomes(attempt)).containsOnly(new Accepted()).hasSize(3);
        }
    }

    @Test
    void aPrivateAddressShouldBeRefused() {
        BatchAttempt attempt =
                batches.send(request(URI.create("http://10.0.0.1/leads"), Optional.empty()));

        assertThat(attempt.outcome())
                .isInstanceOfSatisfying(
                        Errored.class,
                        error -> assertThat(error.code().key()).isEqualTo("address_refused"));
    }
}
