package io.penstock.http.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.account.Role;
import io.penstock.http.program.Reply;
import io.penstock.http.program.TestProgram;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FlowTestRouteTest {

    private static final String TEST = "/api/v1/flows/test";

    @AutoClose private final TestProgram program = TestProgram.start();

    private static String split(int first) {
        return """
        {
          "recipients": [
            { "name": "Recipient A", "range": "1-%1$d" },
            { "name": "Recipient B", "range": "%2$d-100" }
          ],
          // Test configuration
          "test_mode": true,
          "test_volume": 1000,
          "expected_distribution": { "Recipient A": 500, "Recipient B": 500 },
          "tolerance": 2  // percentage
        }
        """
                .formatted(first, first + 1);
    }

    @Test
    void theGuidesTestShouldPassForHalves() {
        JsonNode body = program.post(TEST, split(50)).expect(200).json();

        assertThat(body.path("passed").asBoolean()).isTrue();
        assertThat(body.path("volume").asInt()).isEqualTo(1_000);
        assertThat(body.path("tolerance").asInt()).isEqualTo(2);
        assertThat(body.path("inexact").isNull()).isTrue();
        assertThat(body.path("probability").asDouble()).isBetween(0.001, 1.0);
        assertThat(body.path("problems")).isEmpty();
        JsonNode first = body.at("/shares/0");
        assertThat(first.path("name").asString()).isEqualTo("Recipient A");
        assertThat(first.path("expected").asDouble()).isEqualTo(50);
        assertThat(first.path("exact").asDouble()).isEqualTo(50);
        assertThat(first.path("off").asDouble()).isZero();
        assertThat(first.path("leads").asInt()).isBetween(430, 570);
        assertThat(first.path("drawn").asDouble()).isEqualTo(first.path("leads").asInt() / 10.0);
        assertThat(first.path("fits").asBoolean()).isTrue();
    }

    @Test
    void sharesThatMissShouldBeAnAnswerAndNoError() {
        JsonNode body = program.post(Role.READER, TEST, split(60)).expect(200).json();

        assertThat(body.path("passed").asBoolean()).isFalse();
        assertThat(body.at("/shares/1/exact").asDouble()).isEqualTo(40);
        assertThat(body.at("/shares/1/off").asDouble()).isEqualTo(10);
        assertThat(body.at("/shares/1/fits").asBoolean()).isFalse();
        assertThat(body.at("/problems/0").asString())
                .startsWith("Recipient A is expected to get 50% of the leads, and gets 60%");
    }

    @Test
    void yamlAndTextsShouldBeReadToo() {
        Reply yaml =
                program.send(
                        program.request(TEST, Role.ADMIN)
                                .header("Content-Type", "application/yaml")
                                .POST(
                                        BodyPublishers.ofString(
                                                "flow: waterfall  // its name\ncascade:\n- A\n")));
        Reply text =
                program.post(
                        TEST, "{\"flow\": \"cascade:\\n- A\\n\", \"accept\": {\"A\": \"40%\"}}");

        assertThat(yaml.expect(200).json().at("/shares/0/exact").asInt()).isEqualTo(100);
        assertThat(text.expect(200).json().at("/shares/1/name").asString()).isEqualTo("nobody");
        assertThat(text.json().at("/shares/1/exact").asInt()).isEqualTo(60);
        assertThat(text.json().at("/shares/1/expected").isNull()).isTrue();
        assertThat(program.post(TEST, "{\"flow\": \"[\"}").expectProblem(422).errorFields())
                .containsExactly("flow");
    }

    @Test
    void aStoredOfferShouldBeTriedWithItsScriptAndNames() {
        program.put("/api/v1/companies/1", "{\"name\": \"Acme\"}").expect(201);
        program.put("/api/v1/companies/2", "{\"name\": \"Globex\"}").expect(201);
        program.put(
                        "/api/v1/offers/3",
                        """
                        { "name": "Tea", "script": "30% #1", "default_company": 2,
                          "flow": { "steps": [ { "script": true } ] } }
                        """)
                .expect(201);

        JsonNode body =
                program.post(TEST, "{\"offer\": 3, \"expect\": {\"Acme\": \"30%\"}}")
                        .expect(200)
                        .json();

        assertThat(body.path("passed").asBoolean()).isTrue();
        assertThat(body.at("/shares/0/name").asString()).isEqualTo("Acme");
        assertThat(body.at("/shares/0/exact").asDouble()).isEqualTo(30);
        assertThat(body.at("/shares/1/name").asString()).isEqualTo("Globex");
    }

    @Test
    void everyErrorShouldHaveItsPlace() {
        Reply reply =
                program.post(
                        TEST,
                        """
                        { "flow": { "cascade": [ "A" ], "nonsense": 1 }, "volume": 100001,
                          "accept": { "A": "much" }, "at": "noon" }
                        """);

        assertThat(reply.expectProblem(422).errorFields())
                .containsExactly("flow.nonsense", "volume", "accept.A", "at");
        assertThat(reply.json().path("errors").toString())
                .contains("is above the 100,000 leads that are tried here at most; give fewer");
    }

    @Test
    void anOfferShouldBeSavedOnlyWhereItsTestPasses() {
        program.put("/api/v1/companies/1", "{\"name\": \"Recipient A\"}").expect(201);
        program.put("/api/v1/companies/2", "{\"name\": \"Recipient B\"}").expect(201);

        Reply refused =
                program.put("/api/v1/offers/3", "{\"name\": \"Tea\", \"flow\": " + split(60) + "}");

        assertThat(refused.expectProblem(422).errorFields()).containsExactly("flow.test_mode");
        assertThat(refused.json().at("/errors/0/message").asString())
                .contains("Recipient A is expected to get 50% of the leads, and gets 60%")
                .contains("set test_mode to false");
        program.get("/api/v1/offers/3").expectProblem(404);
        program.put("/api/v1/offers/3", "{\"name\": \"Tea\", \"flow\": " + split(50) + "}")
                .expect(201);
    }
}
