package io.penstock.http.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.lead.IntakeFullException;
import io.penstock.application.storage.OutcomeUnknownException;
import io.penstock.application.storage.StorageUnavailableException;
import io.penstock.domain.account.Role;
import io.penstock.http.program.Reply;
import io.penstock.http.program.TestProgram;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiveLeadRouteTest {

    private static final String LEADS = "/api/v1/leads";

    @AutoClose private final TestProgram program = TestProgram.withOffer("geo:de #2\\ngeo:us #1");

    @Test
    void leadShouldBeStoredAndGiveItsDecision() {
        Reply reply = program.postLead("", "{\"offer\":1,\"geo\":\"us\"}").expect(201);

        assertThat(reply.header("Location")).isEqualTo(LEADS + "/" + reply.text("id"));
        assertThat(reply.text("status")).isEqualTo("waiting");
        assertThat(reply.json().path("company").asInt()).isEqualTo(1);
        assertThat(reply.json().path("held").isNull()).isTrue();
        assertThat(reply.json().path("decision").path("by").asString()).isEqualTo("script");
        assertThat(reply.json().path("decision").path("line").asInt()).isEqualTo(2);
        assertThat(reply.json().path("decision").path("path").path(0).path("script").asString())
                .isEqualTo("offer 1");
        assertThat(reply.json().has("delivery")).isFalse();
        program.get(reply.header("Location")).expect(200);
    }

    @Test
    void leadThatNobodyGetsShouldBeHeld() {
        Reply reply = program.postLead("", "{\"offer\":1}").expect(201);

        assertThat(reply.json().path("company").isNull()).isTrue();
        assertThat(reply.json().path("held").path("reason").asString()).isNotEmpty();
        assertThat(reply.json().path("decision").path("by").asString()).isEqualTo("hold");
        assertThat(reply.json().path("decision").path("line").isNull()).isTrue();
    }

    @Test
    void formShouldBeTakenLikeJson() {
        Reply reply = form("offer=1&geo=de&name=J%C3%BCrgen+M").expect(201);

        assertThat(reply.json().path("company").asInt()).isEqualTo(2);
        assertThat(
                        program.get(reply.header("Location"))
                                .json()
                                .path("fields")
                                .path("name")
                                .asString())
                .isEqualTo("Jürgen M");
    }

    @Test
    void formFieldThatIsThereTwiceShouldBeNamed() {
        assertThat(form("offer=1&tag=a&tag=b").expectProblem(400).errorFields())
                .containsExactly("tag");
    }

    @Test
    void everyInvalidFieldShouldBeNamed() {
        Reply reply =
                program.postLead("", "{\"offer\":99,\"geo\":\"usa\",\"mobile\":7}")
                        .expectProblem(422);

        assertThat(reply.errorFields()).containsExactlyInAnyOrder("offer", "geo", "mobile");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"offer\":1,\"offer\":1}",
                "{\"offer\":1} x",
                "{\"a\":\"\\ud800\"}"
            })
    void bodyThatIsNoJsonObjectShouldBeMalformed(String body) {
        program.postLead("", body).expectProblem(400);
    }

    @Test
    void bodyThatIsNotUtf8ShouldBeMalformed() {
        byte[] latin = "{\"offer\":1,\"name\":\"Jürgen\"}".getBytes(StandardCharsets.ISO_8859_1);

        program.send(
                        program.request(LEADS, Role.SOURCE)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofByteArray(latin)))
                .expectProblem(400);
    }

    @Test
    void numbersShouldComeBackExactly() {
        String location =
                program.postLead(
                                "", "{\"offer\":1,\"a\":0.10,\"b\":123456789012345678901234567890}")
                        .expect(201)
                        .header("Location");

        assertThat(program.get(location).response().body())
                .contains("{\"a\":0.10,\"b\":123456789012345678901234567890}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/json; charset=latin1",
                "multipart/form-data"
            })
    void otherKindsOfBodyShouldBeRefused(String contentType) {
        program.send(
                        program.request(LEADS, Role.SOURCE)
                                .header("Content-Type", contentType)
                                .POST(BodyPublishers.ofString("{\"offer\":1}")))
                .expectProblem(415);
    }

    @Test
    void bodyWithoutContentTypeShouldBeRefused() {
        program.send(
                        program.request(LEADS, Role.SOURCE)
                                .POST(BodyPublishers.ofString("{\"offer\":1}")))
                .expectProblem(415);
    }

    @Test
    void compressedBodyShouldBeRefused() {
        program.postLead("", "{\"offer\":1}", "Content-Encoding", "gzip").expectProblem(415);
    }

    @Test
    void charsetShouldBeReadWithoutRegardToCaseAndQuotes() {
        program.send(
                        program.request(LEADS, Role.SOURCE)
                                .header("Content-Type", "Application/JSON ;charset=\"UTF-8\"")
                                .POST(BodyPublishers.ofString("{\"offer\":1}")))
                .expect(201);
    }

    @Test
    void repeatedRequestShouldGiveTheSameAnswer() {
        String body = "{\"offer\":1,\"geo\":\"us\"}";
        Reply first = program.postLead("", body, "Idempotency-Key", "order-17").expect(201);

        Reply second = program.postLead("", body, "Idempotency-Key", "  order-17 ").expect(201);

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void keyWithAnotherBodyShouldNameTheFirstLead() {
        Reply first = program.postLead("", "{\"offer\":1}", "Idempotency-Key", "order-17");

        Reply second =
                program.postLead("", "{\"offer\":1 }", "Idempotency-Key", "order-17")
                        .expectProblem(409);

        assertThat(second.text("lead")).isEqualTo(first.text("id"));
        assertThat(second.text("detail")).contains(first.text("id"));
    }

    @Test
    void keyShouldBelongToItsApiKey() {
        Reply first = program.postLead("", "{\"offer\":1}", "Idempotency-Key", "order-17");
        Reply second =
                program.send(
                        program.request(LEADS, Role.ADMIN)
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", "order-17")
                                .POST(BodyPublishers.ofString("{\"offer\":1}")));

        assertThat(second.expect(201).text("id")).isNotEqualTo(first.expect(201).text("id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "two words"})
    void keyThatIsNoneShouldBeMalformed(String key) {
        assertThat(
                        program.postLead("", "{\"offer\":1}", "Idempotency-Key", key)
                                .expectProblem(400)
                                .errorFields())
                .containsExactly("Idempotency-Key");
    }

    @Test
    void keyShouldHaveAtMost200Characters() {
        program.postLead("", "{\"offer\":1}", "Idempotency-Key", "k".repeat(200)).expect(201);
        program.postLead("", "{\"offer\":1}", "Idempotency-Key", "k".repeat(201))
                .expectProblem(400);
    }

    @Test
    void twoKeysShouldBeMalformed() {
        program.postLead("", "{\"offer\":1}", "Idempotency-Key", "a", "Idempotency-Key", "b")
                .expectProblem(400);
    }

    @Test
    void waitShouldAddTheFirstOutcome() {
        Reply reply = program.postLead("?wait=5s", "{\"offer\":1,\"geo\":\"us\"}").expect(201);

        assertThat(reply.json().path("delivery").path("outcome").asString()).isEqualTo("success");
        assertThat(reply.json().path("company").asInt()).isEqualTo(1);
    }

    @Test
    void waitShouldEndWithThePatienceOfTheCaller() {
        program.gateway().close();

        Reply reply = program.postLead("?wait=50ms", "{\"offer\":1,\"geo\":\"us\"}").expect(201);

        assertThat(reply.json().path("delivery").path("outcome").asString()).isEqualTo("pending");
    }

    @Test
    void waitShouldAddNullWhereNothingIsDelivered() {
        Reply reply = program.postLead("?wait=5s", "{\"offer\":1}").expect(201);

        assertThat(reply.json().path("delivery").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "31s", "-1s", "soon", "", "3s&wait=4s"})
    void waitThatIsNoneShouldBeMalformed(String wait) {
        assertThat(
                        program.postLead("?wait=" + wait, "{\"offer\":1}")
                                .expectProblem(400)
                                .errorFields())
                .containsExactly("wait");
    }

    @Test
    void leadThatWasStoredShouldBeAcknowledgedAlthoughItsDeliveryCannotBeSeen() {
        program.faults().fail("of", new StorageUnavailableException("away", new AssertionError()));

        Reply reply = program.postLead("?wait=1s", "{\"offer\":1,\"geo\":\"us\"}").expect(201);

        assertThat(reply.json().path("delivery").isNull()).isTrue();
    }

    @Test
    void leadThatWasNotStoredShouldBeSentAgain() {
        program.faults()
                .fail("take", new StorageUnavailableException("away", new AssertionError()));

        Reply reply = program.postLead("", "{\"offer\":1}").expectProblem(503);

        assertThat(reply.text("code")).isEqualTo("not_stored");
        assertThat(reply.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void leadForWhichThereIsNoRoomShouldBeSentAgainWhenThereMayBe() {
        program.faults().fail("take", new IntakeFullException("full", Duration.ofSeconds(3)));

        Reply reply = program.postLead("", "{\"offer\":1}").expectProblem(503);

        assertThat(reply.text("code")).isEqualTo("intake_full");
        assertThat(reply.header("Retry-After")).isEqualTo("3");
    }

    @Test
    void leadThatMayBeStoredShouldBeSentAgainWithItsKey() {
        program.faults().fail("take", new OutcomeUnknownException("lost", new AssertionError()));

        Reply reply = program.postLead("", "{\"offer\":1}").expectProblem(503);

        assertThat(reply.text("code")).isEqualTo("outcome_unknown");
        assertThat(reply.header("Retry-After")).isEqualTo("1");
    }

    private Reply form(String body) {
        return program.send(
                program.request(LEADS, Role.SOURCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }
}
