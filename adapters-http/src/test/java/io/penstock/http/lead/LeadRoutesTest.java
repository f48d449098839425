package io.penstock.http.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.storage.StorageUnavailableException;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.ErrorCode;
import io.penstock.http.program.Reply;
import io.penstock.http.program.TestProgram;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class LeadRoutesTest {

    @AutoClose private final TestProgram program = TestProgram.withOffer("geo:de #2\\ngeo:us #1");

    @Test
    void leadShouldBeShownAsItWasSent() {
        String location =
                send(
                        "{\"offer\":1,\"geo\":\"US\",\"mobile\":\"1\",\"user\":7,\"name\":\"Ann\",\"more\":{\"a\":[null]}}");

        JsonNode lead = program.get(location).expect(200).json();

        assertThat(lead.path("offer").asInt()).isEqualTo(1);
        assertThat(lead.path("company").asInt()).isEqualTo(1);
        assertThat(lead.path("received_at").asString()).endsWith("Z");
        assertThat(lead.path("random").asInt()).isBetween(1, 100);
        assertThat(lead.path("attributes").toString())
                .isEqualTo("{\"user\":7,\"geo\":\"us\",\"mobile\":true}");
        assertThat(lead.path("fields").toString())
                .isEqualTo("{\"name\":\"Ann\",\"more\":{\"a\":[null]}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/trace", "/deliveries"})
    void leadThatThereIsNotShouldNotBeFound(String view) {
        Reply unknown = program.get("/api/v1/leads/unknown" + view).expectProblem(404);
        program.get("/api/v1/leads/not%20an%20id" + view).expectProblem(404);
        program.get("/api/v1/leads/" + "x".repeat(41) + view).expectProblem(404);

        assertThat(unknown.text("detail")).isEqualTo("There is no lead 'unknown'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/trace", "/deliveries"})
    void storageThatIsAwayShouldBeSaid(String view) {
        program.faults()
                .fail("find", new StorageUnavailableException("away", new AssertionError()));

        Reply reply = program.get("/api/v1/leads/any" + view).expectProblem(503);

        assertThat(reply.text("code")).isEqualTo("storage_unavailable");
        assertThat(reply.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void traceShouldTellEveryLine() {
        JsonNode trace =
                program.get(send("{\"offer\":1,\"geo\":\"us\"}") + "/trace").expect(200).json();

        assertThat(trace.path("fallback").isNull()).isTrue();
        assertThat(trace.path("steps").size()).isEqualTo(2);
        JsonNode blocked = trace.path("steps").path(0);
        assertThat(blocked.path("outcome").asString()).isEqualTo("blocked");
        assertThat(blocked.path("message").asString())
                .isEqualTo("geo:de does not hold: geo is us.");
        assertThat(blocked.path("blocked_by").path("term").asString()).isEqualTo("geo:de");
        JsonNode fired = trace.path("steps").path(1);
        assertThat(fired.path("outcome").asString()).isEqualTo("fired");
        assertThat(fired.path("company").asInt()).isEqualTo(1);
        assertThat(fired.path("text").asString()).isEqualTo("geo:us #1");
        assertThat(trace.path("history").path(0).path("kind").asString()).isEqualTo("assigned");
    }

    @Test
    void traceShouldTellDrawsAndRotatorsAndBuckets() {
        program.put("/api/v1/rotators/13", script("geo:fr #1\\ngeo:jp #2")).expect(201);
        program.put("/api/v1/rotators/14", script("30% #1\\n#2")).expect(201);
        program.put("/api/v1/offers/2", script("1% #1\\nrot(13)\\nbucket(14)")).expect(201);

        List<JsonNode> traces =
                Stream.generate(() -> send("{\"offer\":2}"))
                        .limit(5)
                        .map(location -> program.get(location + "/trace").expect(200).json())
                        .toList();

        assertThat(traces)
                .anySatisfy(trace ->
                        assertThat(outcomes(trace))
                                .containsExactly(
                                        "not_drawn",
                                        "entered",
                                        "blocked",
                                        "blocked",
                                        "yielded_nothing",
                                        "entered",
                                        "candidate",
                                        "candidate",
                                        "bucket_drawn"));
        JsonNode drawn = traces.getFirst().path("steps").path(0).path("draw");
        assertThat(drawn.path("below").decimalValue()).isEqualByComparingTo("1.00");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void traceShouldTellWhoGetsALeadThatNoLineGaveAway(boolean hasDefault) {
        String content = hasDefault ? "\"default_company\": 2, " : "";
        program.put(
                        "/api/v1/offers/3",
                        "{" + content + "\"name\": \"Other\", \"script\": \"geo:us #1\"}")
                .expect(201);

        Reply trace = program.get(send("{\"offer\":3}") + "/trace").expect(200);

        assertThat(trace.text("fallback"))
                .isEqualTo(
                        "No line of the script gave the lead to a company, "
                                + (hasDefault
                                        ? "so it went to the offer's default company #2."
                                        : "and neither the offer nor the lead's site has one, so it is held."));
    }

    @Test
    void traceShouldTellTheSiteThatDecided() {
        program.put("/api/v1/sites/8", "{\"company\": 2}").expect(201);

        Reply trace = program.get(send("{\"offer\":1,\"site\":8}") + "/trace").expect(200);

        assertThat(trace.text("fallback")).endsWith("so it went to #2, the company of site 8.");
    }

    @Test
    void deliveriesShouldShowEveryAttempt() {
        String location = sendAndWait(new AttemptOutcome.Accepted());

        JsonNode list = program.get(location + "/deliveries").expect(200).json();

        assertThat(list.path("next").isNull()).isTrue();
        JsonNode delivery = list.path("items").path(0);
        assertThat(delivery.path("outcome").asString()).isEqualTo("success");
        JsonNode attempt = delivery.path("attempts").path(0);
        assertThat(attempt.path("outcome").asString()).isEqualTo("success");
        assertThat(attempt.path("duration_ms").asInt()).isEqualTo(7);
        assertThat(attempt.path("at").asString()).isEqualTo("2026-01-01T10:00:00.123Z");
        assertThat(attempt.path("status").asInt()).isEqualTo(200);
    }

    @Test
    void refusalOfTheBuyerShouldBeAFailure() {
        String location = sendAndWait(new AttemptOutcome.Rejected("duplicate"));

        JsonNode delivery = program.get(location + "/deliveries").json().path("items").path(0);

        assertThat(delivery.path("outcome").asString()).isEqualTo("failure");
        assertThat(delivery.path("attempts").path(0).path("reason").asString())
                .isEqualTo("duplicate");
        assertThat(program.get(location).json().path("held").path("reason").asString())
                .contains("duplicate");
    }

    @Test
    void errorShouldSayWhetherTheBuyerMayHaveTheLead() {
        String location =
                sendAndWait(
                        new AttemptOutcome.Errored(
                                ErrorCode.TIMEOUT, "no answer", true, Optional.empty()));

        JsonNode delivery = program.get(location + "/deliveries").json().path("items").path(0);

        assertThat(delivery.path("outcome").asString()).isEqualTo("pending");
        assertThat(delivery.path("next_attempt_at").asString()).isNotEmpty();
        JsonNode attempt = delivery.path("attempts").path(0);
        assertThat(attempt.path("outcome").asString()).isEqualTo("error");
        assertThat(attempt.path("error_code").asString()).isEqualTo("timeout");
        assertThat(attempt.path("maybe_delivered").asBoolean()).isTrue();
    }

    private String send(String lead) {
        return program.postLead("", lead).expect(201).header("Location");
    }

    private String sendAndWait(AttemptOutcome outcome) {
        program.gateway().answer(outcome);
        return program.postLead("?wait=5s", "{\"offer\":1,\"geo\":\"us\"}")
                .expect(201)
                .header("Location");
    }

    private static String script(String text) {
        return "{\"name\": \"Any\", \"script\": \"" + text + "\"}";
    }

    private static List<String> outcomes(JsonNode trace) {
        return trace.path("steps")
                .valueStream()
                .map(step -> step.path("outcome").asString())
                .toList();
    }
}
