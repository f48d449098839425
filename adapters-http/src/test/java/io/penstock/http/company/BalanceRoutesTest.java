package io.penstock.http.company;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.storage.OutcomeUnknownException;
import io.penstock.domain.account.Role;
import io.penstock.http.program.Reply;
import io.penstock.http.program.TestProgram;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class BalanceRoutesTest {

    private static final String BALANCE = "/api/v1/companies/3/balance";

    @AutoClose private final TestProgram program = TestProgram.start();

    @BeforeEach
    void payingCompany() {
        program.put(
                        "/api/v1/companies/3",
                        """
                        {"name": "Three", "price": "12.5", "balance_limit": "20", "low_balance": "50"}
                        """)
                .expect(201);
        program.put("/api/v1/offers/1", "{\"name\": \"Loans\", \"script\": \"@active #3\"}")
                .expect(201);
    }

    private String take() {
        return program.postLead("", "{\"offer\":1}").expect(201).header("Location");
    }

    @Test
    void aDepositShouldGrowTheBalance() {
        Reply entry =
                program.post(BALANCE, "{\"amount\":\"100\",\"note\":\"Invoice 12\"}").expect(201);

        assertThat(entry.text("kind")).isEqualTo("deposit");
        assertThat(entry.text("amount")).isEqualTo("100.00");
        assertThat(entry.text("note")).isEqualTo("Invoice 12");
        JsonNode balance = program.get(BALANCE).expect(200).json();
        assertThat(balance.path("balance").asString()).isEqualTo("100.00");
        assertThat(balance.path("available").asString()).isEqualTo("100.00");
        assertThat(balance.path("currency").asString()).isEqualTo("EUR");
        assertThat(balance.path("items").path(0)).isEqualTo(entry.json());
    }

    @Test
    void anAdjustmentShouldBeOfEitherSign() {
        Reply entry = program.post(BALANCE, "{\"amount\":-0.0125}").expect(201);

        assertThat(entry.text("kind")).isEqualTo("adjustment");
        assertThat(program.get(BALANCE).expect(200).text("balance")).isEqualTo("-0.0125");
    }

    private Reply deposit(String amount, String key) {
        return program.post(
                Role.ADMIN, BALANCE, "{\"amount\":" + amount + "}", "Idempotency-Key", key);
    }

    private void assertDeposits(String... amounts) {
        assertThat(
                        program.get(BALANCE)
                                .expect(200)
                                .json()
                                .path("items")
                                .valueStream()
                                .map(one -> one.path("amount").asString()))
                .containsExactly(amounts);
    }

    @Test
    void aDepositWhoseAnswerWasLostShouldBeFoundByTheSameRequest() {
        program.faults().loseAnswerOf("enter", new OutcomeUnknownException("lost", new Error()));
        assertThat(deposit("100", "one").expectProblem(503).text("code"))
                .isEqualTo("outcome_unknown");
        program.faults().mend();

        Reply again = deposit("100", "one").expect(201);
        Reply oncemore = deposit("100", "one").expect(201);

        assertThat(again.text("balance")).isEqualTo("100.00");
        assertThat(again.header("Idempotent-Replay")).isEqualTo("true");
        assertThat(oncemore.json()).isEqualTo(again.json());
        deposit("100", "two").expect(201);
        assertDeposits("100.00", "100.00");
    }

    @Test
    void aKeyWhoseAnswerWasLostShouldNotBeTakenForAnotherDeposit() {
        program.faults().loseAnswerOf("enter", new OutcomeUnknownException("lost", new Error()));
        deposit("100", "one").expectProblem(503);
        program.faults().mend();

        assertThat(deposit("200", "one").expectProblem(409).text("type"))
                .isEqualTo("/problems/idempotency-key-reused");
        assertThat(deposit("100", "one").expect(201).header("Idempotent-Replay")).isEqualTo("true");
        assertDeposits("100.00");
    }

    @Test
    void aDepositWithoutAKeyShouldBeEnteredEachTime() {
        program.post(BALANCE, "{\"amount\":100}").expect(201);
        program.post(BALANCE, "{\"amount\":100}").expect(201);

        assertDeposits("100.00", "100.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"amount\":0}",
                "{\"amount\":\"0.00\"}",
                "{\"amount\":\"much\"}",
                "{\"amount\":\"1.00001\"}",
                "{\"amount\":\"1234567890123456\"}",
                "{\"amount\":\"1e15\"}"
            })
    void anAmountThatCannotBeEnteredShouldBeNamed(String body) {
        assertThat(program.post(BALANCE, body).expectProblem(422).errorFields())
                .containsExactly("amount");
        assertThat(program.get(BALANCE).expect(200).json().path("items").size()).isZero();
    }

    @Test
    void whatIsNotKnownShouldBeNamed() {
        assertThat(
                        program.post(BALANCE, "{\"amount\":1,\"sum\":2}")
                                .expectProblem(422)
                                .errorFields())
                .containsExactly("sum");
    }

    @Test
    void aCompanyThatThereIsNotShouldNotBeFound() {
        for (String id : List.of("77", "0", "x", "99999999999")) {
            program.get("/api/v1/companies/" + id + "/balance").expectProblem(404);
            program.get("/api/v1/companies/" + id + "/caps").expectProblem(404);
        }
        program.post("/api/v1/companies/77/balance", "{\"amount\":1}").expectProblem(404);
    }

    @Test
    void onlyAnAdminShouldEnter() {
        for (Role role : List.of(Role.OPERATOR, Role.SOURCE, Role.READER)) {
            program.send(
                            program.request(BALANCE, role)
                                    .POST(BodyPublishers.ofString("{\"amount\":1}")))
                    .expectProblem(403);
        }
    }

    @Test
    void theStatementShouldBePagedNewestFirst() {
        for (int amount = 1; amount <= 5; amount++) {
            program.post(BALANCE, "{\"amount\":" + amount + "}").expect(201);
        }
        List<String> amounts = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = program.get(BALANCE + "?limit=2" + cursor).expect(200).json();
            page.path("items").forEach(item -> amounts.add(item.path("amount").asString()));
            cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asString();
        } while (!cursor.isEmpty());

        assertThat(amounts).containsExactly("5.00", "4.00", "3.00", "2.00", "1.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=501", "limit=x", "cursor=x", "cursor=-1"})
    void aPageThatCannotBeShouldBeSaid(String query) {
        program.get(BALANCE + "?" + query).expectProblem(400);
        program.get("/api/v1/alerts?" + query).expectProblem(400);
    }

    @Test
    void aLeadShouldTellWhatWasEnteredForIt() {
        program.post(BALANCE, "{\"amount\":100}").expect(201);
        String lead = take();
        program.post(lead + "/confirm", "{}").expect(200);
        program.post(lead + "/return", "{}").expect(200);

        JsonNode statement = program.get(lead + "/balance").expect(200).json();

        assertThat(statement.path("items").valueStream().map(one -> one.path("kind").asString()))
                .containsExactly("reserve", "charge", "refund");
        assertThat(statement.path("items").path(0).path("reserved").asString()).isEqualTo("12.50");
        program.get("/api/v1/leads/unknown/balance").expectProblem(404);
        program.get("/api/v1/leads/not%20an%20id/balance").expectProblem(404);
    }

    @Test
    void alertsShouldTellWhichLinesABalanceCrossed() {
        program.post(BALANCE, "{\"amount\":55}").expect(201);
        for (int lead = 0; lead < 4; lead++) {
            take();
        }

        JsonNode alerts = program.get("/api/v1/alerts").expect(200).json();

        assertThat(alerts.path("items").valueStream().map(one -> one.path("kind").asString()))
                .containsExactly("held", "blocked", "low_balance", "unblocked");
        assertThat(alerts.path("items").path(1).path("company").asInt()).isEqualTo(3);
        JsonNode newest = program.get("/api/v1/alerts?limit=1").expect(200).json();
        assertThat(newest.path("items").size()).isOne();
        assertThat(
                        program.get("/api/v1/alerts?cursor=" + newest.path("next").asString())
                                .expect(200)
                                .json()
                                .path("items")
                                .size())
                .isEqualTo(3);
    }
}
