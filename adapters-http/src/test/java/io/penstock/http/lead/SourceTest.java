package io.penstock.http.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.http.program.Reply;
import io.penstock.http.program.TestProgram;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What sources may do with their leads, and with those of others. */
class SourceTest {

    @AutoClose private final TestProgram program = TestProgram.withOffer("#1");
    private String bound = "";
    private String other = "";

    @BeforeEach
    void createKeys() {
        bound =
                program.createKey("{\"name\":\"Bound\",\"role\":\"source\",\"user\":7,\"site\":8}")
                        .text("key");
        other = program.createKey("{\"name\":\"Other\",\"role\":\"source\"}").text("key");
    }

    private Reply send(String key, String query, String lead) {
        return program.send(
                program.requestWith(key, "/api/v1/leads" + query)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(lead)));
    }

    private Reply get(String key, String path) {
        return program.send(program.requestWith(key, path));
    }

    @Test
    void boundKeyShouldGiveTheLeadItsUserAndSite() {
        String lead = send(bound, "", "{\"offer\":1}").expect(201).header("Location");

        assertThat(program.get(lead).json().path("attributes").toString())
                .isEqualTo("{\"user\":7,\"site\":8}");
    }

    @Test
    void leadOfABoundKeyMayCarryWhatTheKeyIsBoundTo() {
        send(bound, "", "{\"offer\":1,\"user\":\"7\",\"site\":8}").expect(201);
    }

    @Test
    void leadThatCarriesAnotherUserOrSiteShouldBeRefused() {
        Reply reply = send(bound, "", "{\"offer\":1,\"user\":9,\"site\":10}").expectProblem(403);

        assertThat(reply.errorFields()).containsExactly("user", "site");
        assertThat(reply.text("detail")).contains("user must be 7", "site must be 8");
    }

    @Test
    void keyThatIsNotBoundShouldSendForEveryone() {
        send(other, "", "{\"offer\":1,\"user\":9,\"site\":10}").expect(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/deliveries"})
    void sourceShouldSeeItsOwnLeadsOnly(String view) {
        String lead = send(bound, "", "{\"offer\":1}").expect(201).header("Location");

        get(bound, lead + view).expect(200);
        assertThat(get(other, lead + view).expectProblem(404).text("detail"))
                .isEqualTo("There is no lead '" + lead.substring(lead.lastIndexOf('/') + 1) + "'.");
    }

    @Test
    void sourceShouldSeeTheOutcomeAndNotTheWordsOfTheBuyer() {
        program.gateway().answer(new AttemptOutcome.Rejected("the buyer's own words"));
        Reply receipt = send(bound, "?wait=5s", "{\"offer\":1}").expect(201);
        String lead = receipt.header("Location");

        assertOutcomeOnly(receipt.json().path("delivery"));
        assertOutcomeOnly(get(bound, lead + "/deliveries").json().path("items").path(0));
        assertThat(get(bound, lead).response().body()).doesNotContain("own words");
        get(bound, lead + "/trace").expectProblem(403);
        assertThat(program.get(lead).response().body()).contains("own words");
        assertThat(program.get(lead + "/deliveries").response().body()).contains("own words");
    }

    private static void assertOutcomeOnly(JsonNode delivery) {
        assertThat(delivery.path("outcome").asString()).isEqualTo("failure");
        assertThat(delivery.path("reason").isNull()).isTrue();
        assertThat(delivery.path("attempts").isNull()).isTrue();
    }
}
