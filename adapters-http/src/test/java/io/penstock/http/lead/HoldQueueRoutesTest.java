package io.penstock.http.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.account.Role;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.http.program.Reply;
import io.penstock.http.program.TestProgram;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** 1 and 2 are buyers. */
class HoldQueueRoutesTest {

    @AutoClose private final TestProgram program = TestProgram.withOffer("geo:de #1");

    private String takeHeld() {
        return program.postLead("", "{\"offer\":1,\"geo\":\"us\"}").expect(201).header("Location");
    }

    private String takeDelivered() {
        return program.postLead("?wait=10s", "{\"offer\":1,\"geo\":\"de\"}")
                .expect(201)
                .header("Location");
    }

    private void script(String script) {
        program.put("/api/v1/offers/1", "{\"name\":\"Loans\",\"script\":\"" + script + "\"}")
                .expect(200);
    }

    private List<String> history(String lead) {
        return program.get(lead + "/trace")
                .expect(200)
                .json()
                .path("history")
                .valueStream()
                .map(event -> event.path("kind").asString())
                .toList();
    }

    @Test
    void aHeldLeadShouldSayUntilWhenItWaits() {
        String lead = takeHeld();
        assertThat(program.get(lead).json().at("/held/until").isNull()).isTrue();
        program.put(
                        "/api/v1/offers/1",
                        """
                        {"name": "Loans", "script": "geo:de #1",
                         "hold": {"expire_after": "3 days", "then": "cancel", "reason": 4}}
                        """)
                .expect(200);

        assertThat(program.get(lead).json().at("/held/until").asString())
                .isEqualTo("2026-01-04T10:00:00.123Z");
        assertThat(
                        program.get("/api/v1/leads?held=true")
                                .expect(200)
                                .json()
                                .at("/items/0/held/until")
                                .asString())
                .isEqualTo("2026-01-04T10:00:00.123Z");
        assertThat(program.get("/api/v1/offers/1").json().at("/hold/expire_after").asString())
                .isEqualTo("3 days");
    }

    @Test
    void releaseShouldNeedNoBodyAndAnswerTheLeadAsItStandsNow() {
        String lead = takeHeld();
        script("#2");

        Reply reply =
                program.send(
                                program.request(lead + "/release", Role.OPERATOR)
                                        .POST(BodyPublishers.noBody()))
                        .expect(200);

        assertThat(reply.json().path("company").asInt()).isEqualTo(2);
        assertThat(reply.json().path("held").isNull()).isTrue();
        assertThat(reply.json().path("decision").path("by").asString()).isEqualTo("script");
        assertThat(program.get(lead).expect(200).json()).isEqualTo(reply.json());
        assertThat(history(lead)).startsWith("held", "released", "assigned");
    }

    @Test
    void releaseShouldSayThatTheLeadIsHeldAnewWhereNobodyTakesIt() {
        Reply reply = program.post(takeHeld() + "/release", "{}").expect(200);

        assertThat(reply.json().path("company").isNull()).isTrue();
        assertThat(reply.json().path("held").path("reason").asString()).contains("No line");
    }

    @Test
    void releaseShouldGiveTheLeadToTheCompanyThatIsNamed() {
        Reply reply = program.post(takeHeld() + "/release", "{\"company\":2}").expect(200);

        assertThat(reply.json().path("company").asInt()).isEqualTo(2);
        assertThat(reply.json().path("decision").path("by").asString()).isEqualTo("operator");
    }

    @Test
    void releaseShouldNameThePromiseThatKeepsTheLead() {
        String lead = takeHeld();
        script("geo:de max(day,any,1) #1");
        takeDelivered();

        assertThat(program.post(lead + "/release", "{\"company\":1}").expectProblem(409))
                .extracting(reply -> reply.text("detail"))
                .isEqualTo(
                        "Company 1 has reached its cap max(day,any,1). The lead stays in the hold"
                                + " queue.");
        program.put("/api/v1/companies/2", "{\"name\":\"Company 2\",\"enabled\":false}")
                .expect(200);
        assertThat(program.post(lead + "/release", "{\"company\":2}").expectProblem(409))
                .extracting(reply -> reply.text("detail"))
                .isEqualTo(
                        "Company 2 is disabled, or its balance is not above its limit. The lead"
                                + " stays in the hold queue.");
        assertThat(program.get(lead).json().path("held").isNull()).isFalse();
    }

    @Test
    void releaseShouldRefuseWhatIsNotHeldOrNotKnown() {
        String lead = takeDelivered();

        assertThat(program.post(lead + "/release", "{}").expectProblem(409).text("detail"))
                .isEqualTo(
                        "The lead does not wait in the hold queue: company 1 has it. To send it"
                                + " there again, call redeliver.");
        program.post(lead + "/trash", "{}").expect(200);
        assertThat(program.post(takeHeld() + "/release", "{\"company\":99}").errorFields())
                .containsExactly("company");
        assertThat(program.post(takeHeld() + "/release", "{\"reason\":1}").errorFields())
                .containsExactly("reason");
    }

    @Test
    void releaseShouldBeRepeatedFromMemory() {
        String lead = takeHeld();
        script("#2");

        Reply first =
                program.post(Role.OPERATOR, lead + "/release", "{}", "Idempotency-Key", "again")
                        .expect(200);
        Reply second =
                program.post(Role.OPERATOR, lead + "/release", "{}", "Idempotency-Key", "again")
                        .expect(200);

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(deliveries(lead)).hasSize(1);
    }

    private List<JsonNode> deliveries(String lead) {
        return program.get(lead + "/deliveries")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    @Test
    void redeliverShouldMakeAnotherDeliveryToTheSameCompany() {
        String lead = takeDelivered();

        Reply reply =
                program.send(
                                program.request(lead + "/redeliver", Role.OPERATOR)
                                        .POST(BodyPublishers.noBody()))
                        .expect(200);

        assertThat(reply.json().path("company").asInt()).isEqualTo(1);
        assertThat(deliveries(lead))
                .extracting(one -> one.path("outcome").asString())
                .containsExactly("success", "pending");
        assertThat(deliveries(lead).getLast().path("id"))
                .isNotEqualTo(deliveries(lead).getFirst().path("id"));
        assertThat(history(lead)).containsExactly("assigned", "accepted", "redelivered");
        assertThat(program.post(lead + "/redeliver", "{}").expectProblem(409).text("detail"))
                .contains("still to be made");
    }

    @Test
    void redeliverShouldSayThatAHeldLeadIsToBeReleased() {
        program.gateway().answer(new AttemptOutcome.Rejected("no"));
        String lead = takeDelivered();

        assertThat(program.post(lead + "/redeliver", "{}").expectProblem(409).text("detail"))
                .contains("hold queue", "release");
    }

    @Test
    void redeliverShouldRefuseWhatHasEndedOrIsNotKnown() {
        String lead = takeDelivered();
        assertThat(program.post(lead + "/redeliver", "{\"company\":2}").errorFields())
                .containsExactly("company");
        program.post(lead + "/trash", "{}").expect(200);

        assertThat(program.post(lead + "/redeliver", "{}").expectProblem(409).text("detail"))
                .startsWith("The lead is trash");
    }

    @ParameterizedTest
    @ValueSource(strings = {"release", "redeliver"})
    void aLeadThatThereIsNotShouldNotBeFound(String call) {
        for (String id : List.of("unknown", "not%20an%20id")) {
            program.post("/api/v1/leads/" + id + "/" + call, "{}").expectProblem(404);
        }
    }
}
