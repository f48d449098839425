package io.penstock.http.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.account.Role;
import io.penstock.http.program.Reply;
import io.penstock.http.program.TestProgram;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SourceRoutesTest {

    private static final String SOURCE = "/api/v1/sources/7";

    @AutoClose private final TestProgram program = TestProgram.withOffer("#1\\n");

    private static String source(String postback) {
        return "{\"name\":\"Affiliate\",\"postbacks\":[" + postback + "]}";
    }

    @Test
    void postbacksShouldBeSpelledOut() {
        JsonNode postback =
                program.put(SOURCE, source("{\"url\":\"https://partner.example/pb\"}"))
                        .expect(201)
                        .json()
                        .path("postbacks")
                        .path(0);

        assertThat(postback.path("name").asString()).isEqualTo("partner.example");
        assertThat(postback.path("method").asString()).isEqualTo("GET");
        assertThat(postback.path("statuses").valueStream().map(JsonNode::asString))
                .containsExactly("waiting", "hold", "approved", "cancelled", "trash", "deleted");
    }

    @Test
    void mistakesShouldBeNamedAtTheirPlaces() {
        Reply reply =
                program.put(
                                SOURCE,
                                source(
                                        "{\"url\":\"https://partner.example/{{event.stauts}}\","
                                                + "\"statuses\":[\"sold\"],\"when\":1}"))
                        .expectProblem(422);

        assertThat(reply.errorFields())
                .containsExactlyInAnyOrder(
                        "postbacks[0].url", "postbacks[0].statuses", "postbacks[0].when");
        assertThat(program.get(SOURCE).expectProblem(404).text("detail"))
                .isEqualTo("There is no source 7.");
    }

    @Test
    void aSourceShouldBeRolledBackAndDeleted() {
        program.put(SOURCE, source("{\"url\":\"https://partner.example/one\"}")).expect(201);
        program.put(SOURCE, source("{\"url\":\"https://partner.example/two\"}")).expect(200);

        Reply back =
                program.send(
                                program.request(SOURCE + "/rollback", Role.ADMIN)
                                        .header("Content-Type", "application/json")
                                        .header("If-Match", "*")
                                        .POST(BodyPublishers.ofString("{\"version\":1}")))
                        .expect(200);

        assertThat(back.json().path("postbacks").path(0).path("url").asString()).endsWith("/one");
        assertThat(program.get(SOURCE + "/versions").expect(200).json().path("items").size())
                .isEqualTo(3);
        program.send(program.request(SOURCE, Role.ADMIN).DELETE()).expect(204);
        program.get(SOURCE).expectProblem(404);
        assertThat(program.get("/api/v1/audit?subject=source%207").expect(200).response().body())
                .contains("source 7");
    }

    @Test
    void theWholeConfigurationShouldHaveSources() {
        program.put(SOURCE, source("{\"url\":\"https://partner.example/one\"}")).expect(201);

        assertThat(program.get("/api/v1/config").expect(200).response().body())
                .contains(
                        "sources:\n  7:\n    name: Affiliate\n    postbacks: [{name: partner.example,");
    }

    @Test
    void aSecretThatASourceNamesShouldNotBeDeleted() {
        String secret = "/api/v1/secrets/partner";
        String document =
                source(
                        "{\"url\":\"https://partner.example/one\","
                                + "\"headers\":{\"X-Key\":\"{{secret.partner}}\"}}");
        assertThat(program.put(SOURCE, document).expectProblem(422).errorFields())
                .containsExactly("postbacks[0].headers.X-Key");
        program.put(secret, "{\"value\":\"quite-secret\"}").expect(201);
        program.put(SOURCE, document).expect(201);

        Reply reply = program.send(program.request(secret, Role.ADMIN).DELETE()).expectProblem(409);

        assertThat(reply.text("detail")).contains("source 7's postbacks[0].headers.X-Key");
    }
}
