package io.penstock.http.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.http.program.TestProgram;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ExperimentRoutesTest {

    @AutoClose private final TestProgram program = TestProgram.withOffer("#1");

    private JsonNode experiments() {
        return program.get("/api/v1/offers/2/experiments").expect(200).json().path("items");
    }

    private static Map<String, Object> variant(String name) {
        return Map.of("name", name, "percentage", 50, "company", 7);
    }

    @Test
    void anExperimentShouldBeShownFromBeforeItsFirstLeadOn() {
        program.put("/api/v1/companies/7", "{\"name\": \"Fetching\"}").expect(201);
        program.saveFlow(
                2,
                Map.of(
                        "steps",
                        List.of(
                                Map.of(
                                        "experiment",
                                        Map.of("name", "Which", "duration", "1 day"),
                                        "variants",
                                        List.of(variant("Old"), variant("New"))))));
        JsonNode before = experiments().path(0);
        assertThat(before.path("name").asString()).isEqualTo("Which");
        assertThat(before.path("metric").asString()).isEqualTo("acceptance_rate");
        assertThat(before.path("state").asString()).isEqualTo("running");
        assertThat(before.path("started_at").isNull()).isTrue();
        assertThat(before.at("/variants/0/acceptance").isNull()).isTrue();
        assertThat(before.at("/suggestion/variant").isNull()).isTrue();

        for (int lead = 0; lead < 5; lead++) {
            program.postLead("", "{\"offer\": 2}").expect(201);
        }

        JsonNode after = experiments().path(0);
        assertThat(after.path("ends_at").asString()).isNotEmpty();
        assertThat(after.at("/variants/0/leads").asInt() + after.at("/variants/1/leads").asInt())
                .isEqualTo(5);
        assertThat(
                        after.at("/variants/0/accepted").asInt()
                                + after.at("/variants/1/accepted").asInt())
                .isEqualTo(5);
    }

    @Test
    void anOfferWithoutAFlowShouldHaveNoExperiments() {
        assertThat(program.get("/api/v1/offers/1/experiments").expect(200).json().path("items"))
                .isEmpty();
    }
}
