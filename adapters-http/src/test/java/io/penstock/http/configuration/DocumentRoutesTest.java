package io.penstock.http.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.configuration.ConfigurationBusyException;
import io.penstock.application.storage.StorageUnavailableException;
import io.penstock.domain.account.Role;
import io.penstock.http.program.Reply;
import io.penstock.http.program.TestProgram;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentRoutesTest {

    @AutoClose private final TestProgram program = TestProgram.start();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "companies | {\"name\":\"Other\"}",
                "offers    | {\"name\":\"Loans\",\"script\":\"#1\",\"default_company\":1}",
                "rotators  | {\"name\":\"Night\",\"script\":\"#1\"}",
                "sites     | {\"company\":1}",
                "sources   | {\"name\":\"Affiliate\"}"
            })
    void documentShouldBeSavedAndShown(String collection, String document) {
        program.putCompany(1);
        String path = "/api/v1/" + collection + "/7";

        Reply first = program.put(path, document).expect(201);
        Reply second = program.put(path, document).expect(200);
        Reply shown = program.get(path).expect(200);

        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        assertThat(first.json().path("diagnostics").isArray()).isTrue();
        assertThat(second.header("ETag")).isEqualTo("\"2\"");
        assertThat(second.json().path("revision").asInt()).isEqualTo(3);
        assertThat(shown.header("ETag")).isEqualTo("\"2\"");
        assertThat(shown.json().path("id").asInt()).isEqualTo(7);
        assertThat(shown.json().path("version").asInt()).isEqualTo(2);
        program.put(path, shown.response().body()).expect(200);
        program.put(path, second.response().body()).expect(200);
    }

    @Test
    void companyShouldBeNormalised() {
        Reply reply =
                program.put(
                                "/api/v1/companies/1",
                                """
                                {"name": " Acme ", "balance_limit": 12.50,
                                 "delivery": {"endpoint": "https://buyer.example/x", "timeout": "2 s"}}
                                """)
                        .expect(201);

        assertThat(reply.text("name")).isEqualTo("Acme");
        assertThat(reply.text("balance_limit")).isEqualTo("12.50");
        assertThat(reply.json().path("enabled").asBoolean()).isTrue();
        assertThat(reply.json().path("delivery").path("format").asString()).isEqualTo("json");
    }

    @Test
    void secretShouldBeMaskedWhereverADocumentIsShown() {
        String secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        String path = "/api/v1/companies/1";
        String document =
                """
                {"name": "Acme",
                 "delivery": {"endpoint": "https://buyer.example/x", "sign": {"secret": "%s"}}}
                """;

        Reply saved = program.put(path, document.formatted(secret)).expect(201);
        Reply kept = program.put(path, program.get(path).response().body()).expect(200);
        Reply refused = program.put(path, document.formatted("whsec_mine")).expectProblem(422);

        List<Reply> replies =
                List.of(
                        saved,
                        kept,
                        program.get(path).expect(200),
                        program.get(path + "/versions").expect(200),
                        program.get(path + "/versions/1").expect(200),
                        program.get("/api/v1/config").expect(200),
                        program.post(path + "/rollback", "{\"version\":1}").expect(200));
        assertThat(replies)
                .extracting(reply -> reply.response().body())
                .allSatisfy(body -> assertThat(body).contains("***").doesNotContain(secret));
        assertThat(refused.errorFields()).containsExactly("delivery.sign.secret");
        assertThat(refused.response().body()).doesNotContain("whsec_mine");
    }

    @Test
    void unknownKeyShouldBeRefusedWithASuggestion() {
        Reply reply =
                program.put("/api/v1/companies/1", "{\"name\":\"Acme\",\"enabeld\":true}")
                        .expectProblem(422);

        assertThat(reply.errorFields()).containsExactly("enabeld");
        assertThat(reply.response().body()).contains("did you mean enabled?");
        program.get("/api/v1/companies/1").expectProblem(404);
    }

    @Test
    void errorInAScriptShouldBeRefusedWithItsPlace() {
        Reply reply =
                program.put("/api/v1/offers/1", "{\"name\":\"Loans\",\"script\":\"geo:us\\n#99\"}")
                        .expectProblem(422);

        assertThat(reply.errorFields()).isNotEmpty().containsOnly("script");
        assertThat(reply.json().path("diagnostics").path(0).path("severity").asString())
                .isEqualTo("error");
        assertThat(reply.json().path("diagnostics").path(0).path("line").asInt()).isEqualTo(1);
    }

    @Test
    void warningShouldBeShownAndRefusedWhereThatIsWanted() {
        program.putCompany(1);
        String document = "{\"name\":\"Loans\",\"script\":\"geo:us,us #1\"}";

        Reply strict = program.put("/api/v1/offers/1?strict=true", document).expectProblem(422);
        Reply saved = program.put("/api/v1/offers/1?strict=false", document).expect(201);

        assertThat(strict.json().path("diagnostics").size()).isEqualTo(1);
        assertThat(saved.json().path("diagnostics")).isEqualTo(strict.json().path("diagnostics"));
        assertThat(saved.json().path("diagnostics").path(0).path("severity").asString())
                .isEqualTo("warning");
    }

    @Test
    void strictThatIsNeitherShouldBeMalformed() {
        assertThat(program.put("/api/v1/sites/1?strict=yes", "{}").expectProblem(400).errorFields())
                .containsExactly("strict");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "2147483648", "99999999999", "abc", "01"})
    void numberThatCannotBeShouldNotBeFound(String number) {
        program.get("/api/v1/offers/" + number).expectProblem(404);
        Reply reply = program.put("/api/v1/offers/" + number, "{}").expectProblem(404);

        assertThat(reply.text("detail"))
                .isEqualTo("The number of an offer is 1 to 2147483647, not '" + number + "'.");
    }

    @Test
    void largestNumberShouldBeTaken() {
        program.put("/api/v1/companies/2147483647", "{\"name\":\"Last\"}").expect(201);
    }

    @Test
    void documentThatThereIsNotShouldNotBeFound() {
        assertThat(program.get("/api/v1/rotators/3").expectProblem(404).text("detail"))
                .isEqualTo("There is no rotator 3.");
    }

    @Test
    void idOfAnotherDocumentShouldBeRefused() {
        assertThat(
                        program.put("/api/v1/companies/1", "{\"id\":2,\"name\":\"Acme\"}")
                                .expectProblem(422)
                                .errorFields())
                .containsExactly("id");
    }

    @Test
    void brokenJsonShouldBeMalformed() {
        assertThat(
                        program.put("/api/v1/offers/1", "{\n\"name\":}")
                                .expectProblem(400)
                                .text("detail"))
                .contains("line 2, column 8");
    }

    @Test
    void formShouldNotBeReadAsADocument() {
        program.send(
                        program.request("/api/v1/offers/1", Role.ADMIN)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .PUT(BodyPublishers.ofString("name=Loans")))
                .expectProblem(415);
    }

    @Test
    void largeDocumentShouldBeReadUpToTheLimit() {
        String name = "x".repeat(4 * 1024 * 1024 - 11);

        program.put("/api/v1/offers/1", "{\"name\":\"" + name + "\"}").expectProblem(422);
        program.put("/api/v1/offers/1", "{\"name\":\"" + name + "x\"}").expectProblem(413);
    }

    @Test
    void storageThatIsAwayShouldBeSaid() {
        program.faults()
                .fail("load", new StorageUnavailableException("away", new AssertionError()));
        program.faults()
                .fail("find", new StorageUnavailableException("away", new AssertionError()));

        assertThat(
                        program.put("/api/v1/offers/1", "{\"name\":\"Loans\"}")
                                .expectProblem(503)
                                .text("code"))
                .isEqualTo("storage_unavailable");
        assertThat(program.get("/api/v1/offers/1").expectProblem(503).text("code"))
                .isEqualTo("storage_unavailable");
    }

    @Test
    void configurationThatOthersKeepChangingShouldBeSaid() {
        program.faults().fail("save", new ConfigurationBusyException("offer 1"));

        Reply reply = program.put("/api/v1/offers/1", "{\"name\":\"Loans\"}").expectProblem(503);

        assertThat(reply.text("code")).isEqualTo("configuration_busy");
        assertThat(reply.header("Retry-After")).isEqualTo("1");
    }
}
