package io.penstock.http.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.account.Role;
import io.penstock.http.program.Reply;
import io.penstock.http.program.TestProgram;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ConfigurationRoutesTest {

    private static final String PATH = "/api/v1/config";
    private static final String YAML = "application/yaml";

    @AutoClose private final TestProgram program = TestProgram.withOffer("geo:ru #1\\n#2\\n");

    @Test
    void configurationShouldBeWrittenForPeople() {
        Reply reply = program.get(PATH).expect(200);

        assertThat(reply.header("Content-Type")).startsWith(YAML);
        assertThat(reply.header("ETag")).isEqualTo("\"3\"");
        assertThat(reply.response().body())
                .startsWith("revision: 3\ncompanies:\n  1:\n    name: Company 1\n")
                .contains(
                        """
                        offers:
                          1:
                            name: Loans
                            default_company: null
                            call_center_companies: []
                            script: |
                              geo:ru #1
                              #2
                            confirm_script: null
                        """)
                .endsWith("rotators: {}\nsites: {}\nsources: {}\n");
        assertThat(program.get(PATH).response().body()).isEqualTo(reply.response().body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json                            | application/json",
                "application/json, */*                       | application/json",
                "*/*                                         | application/yaml",
                "application/yaml, application/json;q=0.9    | application/yaml",
                "application/json;q=0.9, application/yaml;q=0.5 | application/json",
                "text/html                                   | application/yaml"
            })
    void formatShouldBeThePreferredOne(String accept, String type) {
        Reply reply =
                program.send(program.request(PATH, Role.READER).header("Accept", accept))
                        .expect(200);

        assertThat(reply.header("Content-Type")).startsWith(type);
    }

    @ParameterizedTest
    @CsvSource({"application/yaml", "application/json"})
    void whatWasReadShouldBeAppliedWithoutANewRevision(String type) {
        String document =
                program.send(program.request(PATH, Role.ADMIN).header("Accept", type))
                        .expect(200)
                        .response()
                        .body();

        Reply reply = apply("", type, document).expect(200);

        assertThat(reply.header("ETag")).isEqualTo("\"3\"");
        assertThat(reply.json().path("changed").isEmpty()).isTrue();
    }

    @Test
    void whatDiffersShouldBeChangedAsOneRevision() {
        String document =
                program.get(PATH)
                        .response()
                        .body()
                        .replace("geo:ru #1", "geo:us #1")
                        .replace("sites: {}", "sites:\n  7: { company: 2 }");

        Reply dry = apply("?dry_run=true", YAML, document).expect(200);
        Reply applied = apply("", YAML, document).expect(200);

        assertThat(dry.json().path("revision").asInt()).isEqualTo(3);
        assertThat(dry.json().path("dry_run").asBoolean()).isTrue();
        assertThat(applied.json().path("revision").asInt()).isEqualTo(4);
        assertThat(applied.header("ETag")).isEqualTo("\"4\"");
        assertThat(applied.json().path("created")).isEqualTo(dry.json().path("created"));
        JsonNode changed = applied.json().path("changed").path(0);
        assertThat(changed.path("kind").asString()).isEqualTo("offer");
        assertThat(changed.path("diff").path(0).path("unified").asString())
                .isEqualTo("@@ -1,2 +1,2 @@\n-geo:ru #1\n+geo:us #1\n #2\n");
        assertThat(program.get("/api/v1/sites/7").expect(200).json().path("revision").asInt())
                .isEqualTo(4);
        assertThat(apply("", YAML, document).expectProblem(409).json().path("version").asInt())
                .isEqualTo(4);
        apply("?force=true", YAML, document).expect(200);
    }

    @Test
    void whatIsWrongShouldBeNamedByItsPath() {
        String document =
                program.get(PATH)
                        .response()
                        .body()
                        .replace("geo:ru #1", "geo:us #9")
                        .replace("name: Company 2", "nam: Company 2");
        Reply unreadable = apply("", YAML, document).expectProblem(422);
        Reply unsound = apply("", YAML, document.replace("nam:", "name:")).expectProblem(422);

        assertThat(unreadable.errorFields())
                .containsExactlyInAnyOrder("companies.2.nam", "companies.2.name");
        assertThat(unsound.errorFields()).containsExactly("offers.1.script");
        assertThat(unsound.json().path("diagnostics").path(0).path("field").asString())
                .isEqualTo("offers.1.script");
    }

    @Test
    void applyingShouldAskForTheRevisionThatWasRead() {
        String document = program.get(PATH).response().body().replace("revision: 3\n", "");

        program.send(applying("", YAML, document).header("If-Match", "\"2\"")).expectProblem(412);
        program.send(applying("", YAML, document).header("If-Match", "\"3\"")).expect(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: [            | line 1",
                "a: &x 1\\nb: *x | Aliases",
                "a: 1\\na: 2     | line 2",
                "- 1             | keys with values"
            })
    void yamlThatCannotBeReadShouldBeMalformed(String document, String detail) {
        assertThat(apply("", YAML, document.replace("\\n", "\n")).expectProblem(400).text("detail"))
                .contains(detail);
    }

    @Test
    void otherBodiesAndLargerOnesShouldBeRefused() {
        apply("", "text/plain", "companies: {}").expectProblem(415);
        String start = "companies: {}\n";
        String largest = start + "#".repeat(16 * 1024 * 1024 - start.length());
        apply("?dry_run=true", YAML, largest).expect(200);
        apply("?dry_run=true", YAML, largest + "#").expectProblem(413);
    }

    @Test
    void onlyAnAdminShouldApply() {
        program.send(
                        program.request(PATH, Role.OPERATOR)
                                .header("Content-Type", YAML)
                                .PUT(BodyPublishers.ofString("companies: {}")))
                .expectProblem(403);
    }

    private Reply apply(String query, String type, String document) {
        return program.send(applying(query, type, document));
    }

    private HttpRequest.Builder applying(String query, String type, String document) {
        return program.request(PATH + query, Role.ADMIN)
                .header("Content-Type", type)
                .PUT(BodyPublishers.ofString(document));
    }
}
