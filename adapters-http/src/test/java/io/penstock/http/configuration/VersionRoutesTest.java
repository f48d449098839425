package io.penstock.http.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.account.Role;
import io.penstock.http.program.Reply;
import io.penstock.http.program.TestProgram;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class VersionRoutesTest {

    private static final String OFFER = "/api/v1/offers/1";

    @AutoClose private final TestProgram program = TestProgram.withOffer("geo:ru #1\\n");

    @Test
    void versionsShouldTellWhatTheyChanged() {
        program.put(OFFER, "{\"name\":\"Tea\",\"script\":\"geo:us #1\\n\"}").expect(200);

        JsonNode items = program.get(OFFER + "/versions").expect(200).json().path("items");

        assertThat(items).hasSize(2);
        assertThat(items.path(0).path("version").asInt()).isEqualTo(2);
        assertThat(items.path(0).path("revision").asInt()).isEqualTo(4);
        assertThat(items.path(0).path("by").asString()).isNotEmpty();
        assertThat(items.path(0).path("document").path("name").asString()).isEqualTo("Tea");
        assertThat(items.path(0).path("diff").valueStream().map(one -> one.path("path").asString()))
                .containsExactly("name", "script");
        assertThat(items.path(0).path("diff").path(1).path("unified").asString())
                .isEqualTo("@@ -1,1 +1,1 @@\n-geo:ru #1\n+geo:us #1\n");
        assertThat(program.get(OFFER + "/versions/2").expect(200).json()).isEqualTo(items.path(0));
    }

    @Test
    void versionsShouldComeInPages() {
        for (int count = 0; count < 4; count++) {
            program.put(OFFER, "{\"name\":\"Tea " + count + "\"}").expect(200);
        }

        JsonNode first = program.get(OFFER + "/versions?limit=3").expect(200).json();
        JsonNode second =
                program.get(OFFER + "/versions?limit=3&cursor=" + first.path("next").asString())
                        .expect(200)
                        .json();

        assertThat(first.path("items")).hasSize(3);
        assertThat(second.path("items")).hasSize(2);
        assertThat(second.path("next").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "cursor=x", "cursor=-1"})
    void pageThatCannotBeShouldBeMalformed(String query) {
        assertThat(program.get(OFFER + "/versions?" + query).expectProblem(400).errorFields())
                .containsExactly(query.replaceFirst("=.*", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2/versions", "1/versions/2", "1/versions/0", "1/versions/x"})
    void versionThatThereIsNotShouldNotBeFound(String path) {
        program.get("/api/v1/offers/" + path).expectProblem(404);
    }

    @Test
    void deletionShouldBeAVersionWithoutADocument() {
        program.send(program.request(OFFER, Role.ADMIN).DELETE()).expect(204);

        program.get(OFFER).expectProblem(404);
        JsonNode newest = program.get(OFFER + "/versions/2").expect(200).json();
        assertThat(newest.path("deleted").asBoolean()).isTrue();
        assertThat(newest.path("document").isNull()).isTrue();
        assertThat(program.get(OFFER + "/versions").expect(200).json().path("items")).hasSize(2);
    }

    @Test
    void rollbackShouldSaveWhatAVersionSaid() {
        program.put(OFFER, "{\"name\":\"Tea\"}").expect(200);

        Reply reply = rollback("{\"version\":1}", "\"2\"").expect(200);

        assertThat(reply.text("name")).isEqualTo("Loans");
        assertThat(reply.header("ETag")).isEqualTo("\"3\"");
        rollback("{\"version\":1}", "\"2\"").expectProblem(412);
        rollback("{\"version\":9}", "*").expectProblem(404);
        rollback("{\"version\":0}", "*").expectProblem(422);
        rollback("{}", "*").expectProblem(422);
        rollback("{\"version\":1} ".repeat(2_000), "*").expectProblem(413);
    }

    @Test
    void rollbackThatWouldBreakNowShouldBeRefusedWithItsPlace() {
        program.put(OFFER, "{\"name\":\"Tea\"}").expect(200);
        program.send(program.request("/api/v1/companies/1", Role.ADMIN).DELETE()).expect(204);

        Reply reply = rollback("{\"version\":1}", "*").expectProblem(422);

        assertThat(reply.errorFields()).containsExactly("script");
        assertThat(reply.json().path("diagnostics").path(0).path("code").asString())
                .isEqualTo("UNKNOWN_COMPANY");
    }

    @Test
    void deletionOfWhatIsNamedShouldNameEveryUser() {
        program.put("/api/v1/sites/7", "{\"company\":1}").expect(201);

        Reply reply =
                program.send(program.request("/api/v1/companies/1", Role.ADMIN).DELETE())
                        .expectProblem(409);

        assertThat(reply.errorFields()).containsExactly("offers.1.script", "sites.7.company");
        assertThat(reply.text("detail"))
                .isEqualTo(
                        "The company 1 is named by offer 1's script, line 1; site 7's company."
                                + " Change these first.");
        program.send(program.request("/api/v1/companies/9", Role.ADMIN).DELETE())
                .expectProblem(404);
        program.send(program.request("/api/v1/sites/7", Role.READER).DELETE()).expectProblem(403);
    }

    private Reply rollback(String body, String tag) {
        return program.send(
                program.request(OFFER + "/rollback", Role.ADMIN)
                        .header("Content-Type", "application/json")
                        .header("If-Match", tag)
                        .POST(BodyPublishers.ofString(body)));
    }
}
