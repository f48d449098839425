package io.penstock.http.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.storage.StorageUnavailableException;
import io.penstock.domain.account.Role;
import io.penstock.http.program.Reply;
import io.penstock.http.program.TestProgram;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** 1 and 2 are buyers, 9 is a call center. */
class LeadStepRoutesTest {

    @AutoClose private final TestProgram program = TestProgram.withOffer("geo:de #1");

    @BeforeEach
    void callCenter() {
        program.put("/api/v1/companies/9", "{\"name\":\"Calls\",\"call_center\":true}").expect(201);
        program.put(
                        "/api/v1/offers/2",
                        """
                        {"name": "Tea", "script": "geo:ru #9", "call_center_companies": [2],
                         "confirm_script": "#9\\n50% #1\\n#1", "cancel_script": "reason:4 #2"}
                        """)
                .expect(201);
    }

    private String take(String body) {
        return program.postLead("", body).expect(201).header("Location");
    }

    @Test
    void confirmShouldAnswerTheLeadAsItStandsNow() {
        String lead = take("{\"offer\":2,\"geo\":\"ru\"}");

        Reply reply = program.post(lead + "/confirm", "{\"city\":\"Kazan\"}").expect(200);

        assertThat(reply.text("status")).isEqualTo("approved");
        assertThat(reply.json().path("version").asInt()).isEqualTo(1);
        assertThat(reply.json().path("company").asInt()).isEqualTo(1);
        assertThat(reply.json().path("attributes").path("city").asString()).isEqualTo("Kazan");
        assertThat(program.get(lead).expect(200).json()).isEqualTo(reply.json());
    }

    @Test
    void confirmShouldTakeTheOperatorsChoice() {
        String lead = take("{\"offer\":2,\"geo\":\"ru\"}");

        program.post(lead + "/confirm", "{\"company\":1}").expectProblem(422);
        Reply chosen = program.post(lead + "/confirm", "{\"company\":2}").expect(200);

        assertThat(chosen.json().path("company").asInt()).isEqualTo(2);
        assertThat(chosen.json().path("decision").path("by").asString()).isEqualTo("operator");
    }

    @ParameterizedTest
    @CsvSource({"hold,hold", "trash,trash", "delete,deleted", "confirm,approved"})
    void aStepShouldNeedNoBody(String step, String status) {
        String lead = take("{\"offer\":1,\"geo\":\"de\"}");

        Reply reply =
                program.send(
                                program.request(lead + "/" + step, Role.OPERATOR)
                                        .POST(BodyPublishers.noBody()))
                        .expect(200);

        assertThat(reply.text("status")).isEqualTo(status);
    }

    @Test
    void returnShouldCancelWhatIsApproved() {
        String lead = take("{\"offer\":1,\"geo\":\"de\"}");
        program.post(lead + "/confirm", "{}").expect(200);

        assertThat(program.post(lead + "/return", "{}").expect(200).text("status"))
                .isEqualTo("cancelled");
    }

    @Test
    void cancelShouldKeepItsReason() {
        String lead = take("{\"offer\":1,\"geo\":\"de\"}");

        assertThat(program.post(lead + "/cancel", "{}").expectProblem(422).errorFields())
                .containsExactly("reason");
        Reply cancelled = program.post(lead + "/cancel", "{\"reason\":7}").expect(200);

        assertThat(cancelled.text("status")).isEqualTo("cancelled");
        assertThat(cancelled.json().path("reason").asInt()).isEqualTo(7);
    }

    @Test
    void cancelShouldGiveTheLeadToTheCompanyOfTheCancelScript() {
        String lead = take("{\"offer\":2,\"geo\":\"ru\"}");

        Reply taken = program.post(lead + "/cancel", "{\"reason\":4}").expect(200);

        assertThat(taken.text("status")).isEqualTo("waiting");
        assertThat(taken.json().path("reason").isNull()).isTrue();
        assertThat(taken.json().path("company").asInt()).isEqualTo(2);
    }

    @Test
    void aStepThatIsNotAllowedShouldNameTheStatusesThatAllowIt() {
        String lead = take("{\"offer\":1,\"geo\":\"de\"}");
        program.post(lead + "/trash", "{}").expect(200);

        Reply refused = program.post(lead + "/confirm", "{}").expectProblem(409);

        assertThat(refused.text("detail"))
                .isEqualTo("The lead is trash; confirm is allowed from: waiting, hold.");
        assertThat(refused.text("lead_status")).isEqualTo("trash");
        assertThat(refused.json().path("allowed_from").toString())
                .isEqualTo("[\"waiting\",\"hold\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirm", "hold", "cancel", "trash", "return", "delete"})
    void aLeadThatThereIsNotShouldNotBeFound(String step) {
        program.post("/api/v1/leads/unknown/" + step, "{\"reason\":1}");

        for (String id : List.of("unknown", "not%20an%20id")) {
            program.post("/api/v1/leads/" + id + "/" + step, "{}").expectProblem(404);
        }
    }

    @Test
    void aBodyThatCannotBeReadShouldBeSaid() {
        String lead = take("{\"offer\":1,\"geo\":\"de\"}");

        program.post(lead + "/confirm", "{\"city\":").expectProblem(400);
        program.send(
                        program.request(lead + "/confirm", Role.ADMIN)
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString("x")))
                .expectProblem(415);
        program.post(lead + "/confirm", "{\"city\":\"" + "x".repeat(20_000) + "\"}")
                .expectProblem(413);
        assertThat(program.post(lead + "/confirm", "{\"geo\":\"rus\"}").errorFields())
                .containsExactly("geo");
    }

    @ParameterizedTest
    @CsvSource({"SOURCE", "READER"})
    void whoDoesNotWorkLeadsShouldNotChangeThem(Role role) {
        String lead = take("{\"offer\":1,\"geo\":\"de\"}");

        program.send(program.request(lead + "/trash", role).POST(BodyPublishers.noBody()))
                .expectProblem(403);
    }

    @Test
    void storageThatIsAwayShouldBeSaid() {
        String lead = take("{\"offer\":1,\"geo\":\"de\"}");
        program.faults()
                .fail("find", new StorageUnavailableException("away", new AssertionError()));

        program.post(lead + "/trash", "{}").expectProblem(503);
    }

    @Test
    void theTraceShouldTellEveryDecisionAndWhoAsked() {
        String lead = take("{\"offer\":2,\"geo\":\"ru\"}");
        program.post(lead + "/confirm", "{\"city\":\"Kazan\"}").expect(200);

        JsonNode trace = program.get(lead + "/trace").expect(200).json();

        JsonNode decisions = trace.path("decisions");
        assertThat(decisions.valueStream().map(one -> one.path("stage").asString()))
                .containsExactly("receipt", "confirmation");
        assertThat(decisions.path(1).path("number").asInt()).isEqualTo(2);
        assertThat(decisions.path(1).path("decision")).isEqualTo(trace.path("decision"));
        assertThat(decisions.path(1).path("steps")).isEqualTo(trace.path("steps"));
        JsonNode passedOver = trace.path("steps").path(0);
        assertThat(passedOver.path("script").asString()).isEqualTo("confirm 2");
        assertThat(passedOver.path("outcome").asString()).isEqualTo("passed_over");
        assertThat(trace.path("history").valueStream().map(one -> one.path("kind").asString()))
                .containsExactly("assigned", "corrected", "confirmed", "assigned");
        assertThat(trace.path("history").path(1).path("detail").asString()).isEqualTo("city");
        assertThat(trace.path("history").path(2).path("by").asString())
                .isNotEqualTo("penstock")
                .isNotEmpty();
    }
}
