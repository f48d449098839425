package io.penstock.http.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.http.program.TestProgram;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FlowRoutesTest {

    private static final String CHECK = "/api/v1/flows/check";

    @AutoClose private final TestProgram program = TestProgram.start();

    @Test
    void aSoundFlowShouldBeExplained() {
        program.put("/api/v1/companies/1", "{\"name\": \"Acme\"}").expect(201);
        JsonNode found =
                program.post(
                                CHECK,
                                """
                                // Waterfall delivery
                                {
                                  "recipients": [
                                    { "name": "acme", "range": "1-60" }  // 60% of leads
                                  ]
                                }
                                """)
                        .expect(200)
                        .json();

        assertThat(found.at("/valid").asBoolean()).isTrue();
        assertThat(found.at("/warnings/0/code").asString()).isEqualTo("RANDOM_GAP");
        assertThat(found.at("/warnings/0/message").asString())
                .contains("no recipient takes 61 to 100");
        assertThat(found.at("/explanation").asString()).contains("Recipients: acme (60%)");
    }

    @Test
    void everyErrorShouldHaveItsPlace() {
        JsonNode found =
                program.post(CHECK, "{\"cascade\": [\"Acme\", {\"recipient\": \"Globex\"}]}")
                        .expect(200)
                        .json();

        assertThat(found.at("/valid").asBoolean()).isFalse();
        assertThat(found.at("/errors/0/field").asString()).isEqualTo("cascade[0]");
        assertThat(found.at("/errors/1/field").asString()).isEqualTo("cascade[1]");
        assertThat(found.at("/explanation").isNull()).isTrue();
    }

    @Test
    void anOfferMayHaveItsFlowAsAText() {
        program.put("/api/v1/companies/1", "{\"name\": \"Acme\"}").expect(201);
        String offer = "{\"name\": \"Tea\", \"flow\": \"cascade:\\n- Acme\\n\"}";
        program.put("/api/v1/offers/3", offer).expect(201);

        JsonNode saved = program.get("/api/v1/offers/3").expect(200).json();
        assertThat(saved.at("/flow/cascade/0").asString()).isEqualTo("Acme");
        assertThat(
                        program.put("/api/v1/offers/4", "{\"name\": \"Tea\", \"flow\": \"[\"}")
                                .expect(422)
                                .json()
                                .toString())
                .contains("is a text that is no readable YAML, line 1");
    }
}
