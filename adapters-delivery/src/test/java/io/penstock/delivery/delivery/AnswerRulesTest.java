package io.penstock.delivery.delivery;

import static io.penstock.delivery.delivery.BuyerServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.delivery.AnswerRules;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.AttemptOutcome.Accepted;
import io.penstock.domain.delivery.AttemptOutcome.Errored;
import io.penstock.domain.delivery.AttemptOutcome.Rejected;
import io.penstock.domain.expression.Condition;
import io.penstock.dsl.answer.AnswerScope;
import io.penstock.dsl.criteria.Criteria;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerRulesTest extends GatewayTest {

    private static final String TAKEN = "{\"ok\":true,\"id\":\"B-7\",\"price\":12.5}";
    private static final String REFUSED = "{\"ok\":false,\"error\":\"Duplicate\\n lead\"}";

    @Test
    void successShouldBeDecidedByTheConditionAlone() throws IOException {
        AnswerRules rules = rules("status == 200 AND body contains 'ACCEPTED'");

        assertThat(outcome(rules, "200 OK", "it was accepted")).isEqualTo(new Accepted());
        assertThat(outcome(rules, "200 OK", "no"))
                .isEqualTo(new Rejected("The buyer answered 200 OK: no"));
        assertThat(outcome(rules, "201 Created", "accepted")).isInstanceOf(Rejected.class);
        assertThat(outcome(rules("status == 404"), "404 Not Found", "")).isEqualTo(new Accepted());
    }

    @Test
    void aRedirectShouldBeASuccessWhereTheConditionSaysSo() throws IOException {
        assertThat(outcome(rules("status == 302"), "302 Found", "")).isEqualTo(new Accepted());
        assertThat(outcome(rules("status == 200"), "302 Found", "")).isInstanceOf(Errored.class);
    }

    @Test
    void troubleShouldStayAnErrorWhereTheConditionDoesNotHold() throws IOException {
        assertThat(outcome(rules("$.ok == true"), "503 Busy", TAKEN.replace("true", "false")))
                .isInstanceOf(Errored.class);
        assertThat(outcome(rules("$.ok == true"), "503 Busy", TAKEN)).isEqualTo(new Accepted());
    }

    @Test
    void valuesShouldBeReadFromJson() throws IOException {
        assertThat(outcome(json(), "200 OK", TAKEN))
                .isEqualTo(
                        new Accepted(Optional.of("B-7"), Optional.of(new BigDecimal("12.5000"))));
        assertThat(outcome(json(), "200 OK", REFUSED))
                .isEqualTo(new Rejected("The buyer said: Duplicate lead"));
        assertThat(outcome(json(), "200 OK", "not { json"))
                .isEqualTo(new Rejected("The buyer answered 200 OK: not { json"));
    }

    @Test
    void configuredTypeShouldStandInPlaceOfTheHeader() throws IOException {
        AnswerRules rules =
                new AnswerRules(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("/a/why"),
                        Optional.empty(),
                        Optional.of("text/xml; charset=windows-1251"),
                        false);
        byte[] body = "<a><why>дубль</why></a>".getBytes(Charset.forName("windows-1251"));
        byte[] head =
                ("HTTP/1.1 422 No\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                                + body.length
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
        try (BuyerServer buyer =
                BuyerServer.onRequest(wire -> {
                    wire.writeBytes(head);
                    wire.writeBytes(body);
                })) {
            assertThat(
                            gateway.send(DeliveryRequestFixture.answered(buyer.uri("/"), rules))
                                    .outcome())
                    .isEqualTo(new Rejected("The buyer said: дубль"));
        }
    }

    @Test
    void valuesShouldBeReadFromXmlWithoutEntities() throws IOException {
        AnswerRules rules =
                new AnswerRules(
                        condition("/answer/result == 'OK'"),
                        Optional.of("/answer/@price"),
                        Optional.of("//id"),
                        Optional.of("/answer/why"));

        assertThat(
                        outcome(
                                rules,
                                "200 OK",
                                "<answer price='3'><result>ok</result><id>9</id></answer>"))
                .isEqualTo(new Accepted(Optional.of("9"), Optional.of(new BigDecimal("3.0000"))));
        assertThat(outcome(rules, "200 OK", "<answer><why>too &lt; young</why></answer>"))
                .isEqualTo(new Rejected("The buyer said: too < young"));
        assertThat(
                        outcome(
                                rules,
                                "200 OK",
                                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
                                        + "<answer><result>OK</result><id>&x;</id></answer>"))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void headersShouldBeReadWhateverTheirCase() throws IOException {
        AnswerRules rules =
                new AnswerRules(
                        condition("headers.X-Result == 'taken'"),
                        Optional.empty(),
                        Optional.of("headers.x-id"),
                        Optional.empty());
        try (BuyerServer buyer =
                BuyerServer.answering(answer("200 OK", "", "x-RESULT: Taken", "X-Id: 5"))) {
            assertThat(
                            gateway.send(DeliveryRequestFixture.answered(buyer.uri("/"), rules))
                                    .outcome())
                    .isEqualTo(new Accepted(Optional.of("5"), Optional.empty()));
        }
    }

    @Test
    void priceThatIsNoneShouldBeAsGoodAsUnsaid() throws IOException {
        for (String price : new String[] {"-1", "\"free\"", "1e300", "{\"a\":1}", "null"}) {
            assertThat(outcome(json(), "200 OK", "{\"ok\":true,\"price\":" + price + "}"))
                    .isEqualTo(new Accepted());
        }
    }

    private AttemptOutcome outcome(AnswerRules rules, String status, String body)
            throws IOException {
        try (BuyerServer buyer = BuyerServer.answering(answer(status, body))) {
            return gateway.send(DeliveryRequestFixture.answered(buyer.uri("/"), rules)).outcome();
        }
    }

    private static AnswerRules json() {
        return new AnswerRules(
                condition("$.ok == true"),
                Optional.of("$.price"),
                Optional.of("$.id"),
                Optional.of("$.error"));
    }

    private static AnswerRules rules(String condition) {
        return new AnswerRules(
                condition(condition), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Optional<Condition> condition(String text) {
        return Optional.of(Criteria.parse(text, new AnswerScope()).condition().orElseThrow());
    }
}
