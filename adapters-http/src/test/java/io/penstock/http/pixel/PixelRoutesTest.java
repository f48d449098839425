package io.penstock.http.pixel;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.http.program.Reply;
import io.penstock.http.program.TestProgram;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PixelRoutesTest {

    private static final String TEST = "/api/v1/pixels/test";

    @AutoClose private final TestProgram program = TestProgram.start();

    @Test
    void aPixelShouldBeShownAsItWouldBeSent() {
        JsonNode pixel =
                tried(
                        """
                        {"pixel": {"url": "https://t.example/tr", "parameters":
                            {"cd[value]": "{{lead.value}}", "p": "{{lead.product}}"}},
                         "lead": {"value": 12.5}}
                        """);

        assertThat(pixel.at("/name").asString()).isEqualTo("t.example");
        assertThat(pixel.at("/condition/holds").asBoolean()).isTrue();
        assertThat(pixel.at("/url").asString())
                .isEqualTo("https://t.example/tr?cd%5Bvalue%5D=12.5&p=");
        assertThat(pixel.at("/substituted/0/value").asString()).isEqualTo("12.5");
        assertThat(pixel.at("/substituted/1/name").asString()).isEqualTo("lead.product");
        assertThat(pixel.at("/substituted/1/missing").asBoolean()).isTrue();
        assertThat(pixel.at("/attempt").isNull()).isTrue();
    }

    @Test
    void aPixelShouldBeSentWhereThatIsAskedAndItsConditionHolds() {
        String document =
                """
                {"pixels": [{"name": "a", "url": "https://t.example/", "method": "POST"},
                    {"name": "b", "url": "https://t.example/", "condition": "never"}],
                 "fire": true}
                """;
        JsonNode items = program.post(TEST, document).expect(200).json().path("items");

        assertThat(items.at("/0/attempt/status").asInt()).isEqualTo(204);
        assertThat(items.at("/0/attempt/answer").asString()).isEqualTo("noted");
        assertThat(items.at("/0/body").asString()).isEmpty();
        assertThat(items.at("/1/condition/why").asString())
                .isEqualTo("Its condition does not hold: never");
        assertThat(items.at("/1/attempt").isNull()).isTrue();
    }

    @Test
    void anOffersPixelsAndConstantsShouldBeTried() {
        program.put(
                        "/api/v1/offers/1",
                        """
                        {"name": "Tea", "values": {"partner": {"url": "https://p.example/pb"}},
                         "pixels": [{"name": "P", "url": "{{partner.url}}",
                            "parameters": {"offer": "{{offer.name}}", "n": "{{recipient.name}}"}}]}
                        """)
                .expect(201);

        JsonNode pixel = tried("{\"offer\": 1, \"recipient\": {\"name\": \"Acme\"}}");
        assertThat(pixel.at("/url").asString()).isEqualTo("https://p.example/pb?offer=Tea&n=Acme");
        JsonNode other = tried("{\"offer\": 1, \"pixel\": {\"url\": \"{{partner.url}}?own\"}}");
        assertThat(other.at("/url").asString()).isEqualTo("https://p.example/pb?own");
    }

    @Test
    void aSecretShouldBeMaskedInEverything() {
        program.put("/api/v1/secrets/tracker", "{\"value\": \"open sesame\"}").expect(201);

        JsonNode pixel =
                tried(
                        """
                        {"pixel": {"url": "https://t.example/{{secret.tracker}}"}, "fire": true}
                        """);

        assertThat(pixel.at("/url").asString()).isEqualTo("https://t.example/***");
        assertThat(pixel.toString()).doesNotContain("sesame");
    }

    @Test
    void whatIsWrongShouldBeNamed() {
        Reply reply =
                program.post(TEST, "{\"pixel\": {\"url\": \"https://t.example/{{delivry.id}}\"}}");

        assertThat(reply.expectProblem(422).response().body())
                .contains("pixel.url", "delivry.id", "delivery.id");
        assertThat(program.post(TEST, "{\"offer\": 77}").expectProblem(422).response().body())
                .contains("is no offer that is there", "or an offer that has some");
    }

    private JsonNode tried(String document) {
        return program.post(TEST, document).expect(200).json().path("items").path(0);
    }
}
