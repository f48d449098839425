package io.penstock.http.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.account.Role;
import io.penstock.http.program.FakeGateway;
import io.penstock.http.program.Reply;
import io.penstock.http.program.TestProgram;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SecretRoutesTest {

    private static final String SECRETS = "/api/v1/secrets";
    private static final String VALUE = "hunter2-hunter2";

    @AutoClose private final TestProgram program = TestProgram.start();

    private Reply save(String name, String value) {
        return program.put(SECRETS + "/" + name, "{\"value\": \"" + value + "\"}");
    }

    private Reply delete(String name) {
        return program.send(
                program.request(SECRETS + "/" + name, Role.ADMIN)
                        .method("DELETE", BodyPublishers.noBody()));
    }

    @Test
    void savedSecretShouldBeKnownAndItsValueNeverShown() {
        Reply created = save("buyer_a", VALUE).expect(201);
        Reply replaced = save("buyer_a", VALUE + "-new").expect(200);
        save("a", VALUE).expect(201);
        Reply list = program.get(SECRETS).expect(200);

        assertThat(program.secrets().value("buyer_a")).contains(VALUE + "-new");
        assertThat(
                        list.json()
                                .path("items")
                                .valueStream()
                                .map(item -> item.path("name").asString()))
                .containsExactly("a", "buyer_a");
        JsonNode item = list.json().path("items").path(1);
        assertThat(item.path("changed_at").asString()).isEqualTo(FakeGateway.NOW.toString());
        assertThat(item.path("changed_by").asString()).isEqualTo("admin-key");
        assertThat(item).isEqualTo(created.json()).isEqualTo(replaced.json());
        for (Reply reply : new Reply[] {created, replaced, list, program.get("/api/v1/audit")}) {
            assertThat(reply.expect(reply.status()).response().body())
                    .contains("buyer_a")
                    .doesNotContain("hunter2");
        }
    }

    @Test
    void valueShouldBeTakenWhateverIsInIt() {
        save("key", "-----BEGIN KEY-----\\nä\\ud83d\\ude00\\\"\\u0000").expect(201);

        assertThat(program.secrets().value("key"))
                .contains("-----BEGIN KEY-----\nä\ud83d\ude00\"\u0000");
    }

    @Test
    void longestValueShouldBeTakenHoweverItIsWritten() {
        save("longest", "\\ud83d\\ude00".repeat(8192)).expect(201);

        assertThat(program.secrets().value("longest")).contains("\ud83d\ude00".repeat(8192));
        Reply refused = save("longer", "x".repeat(8193)).expectProblem(422);
        assertThat(refused.errorFields()).containsExactly("value");
        assertThat(refused.response().body()).doesNotContain("xxx");
    }

    @Test
    void deletedSecretShouldBeGone() {
        save("buyer_a", VALUE).expect(201);

        delete("buyer_a").expect(204);

        assertThat(program.secrets().has("buyer_a")).isFalse();
        assertThat(program.get(SECRETS).json().path("items")).isEmpty();
        assertThat(delete("buyer_a").expectProblem(404).text("detail"))
                .isEqualTo("There is no secret 'buyer_a'.");
    }

    @Test
    void changesShouldBeInTheAuditTrailWithoutTheValue() {
        save("buyer_a", VALUE);
        save("buyer_a", VALUE);
        delete("buyer_a");

        Reply audit = program.get("/api/v1/audit?subject=secret%20buyer_a").expect(200);

        assertThat(audit.json().path("items").valueStream())
                .extracting(item ->
                        item.path("action").asString() + " " + item.path("detail").asString())
                .containsExactly(
                        "secret_deleted ", "secret_saved replaced", "secret_saved created");
        assertThat(audit.response().body()).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Buyer", "1", "a.b", "a-b", "%20"})
    void nameThatNoTemplateCouldNameShouldBeRefused(String name) {
        Reply refused = save(name, VALUE).expectProblem(422);

        assertThat(refused.errorFields()).containsExactly("name");
        assertThat(refused.response().body()).doesNotContain("hunter2");
        delete(name).expectProblem(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"value\": hunter2}",
                "{\"value\": \"hunter2}",
                "hunter2",
                "\"hunter2\"",
                "{\"value\": \"hunter2\"} hunter2",
                "{\"value\": \"hunter2\", \"hunter2\": 1, \"hunter2\": 2}",
                "{\"value\": \"hunter2\\ud83d\"}",
                "{\"value\": \"hunter2\\q\"}"
            })
    void bodyThatCannotBeReadShouldNotBeQuoted(String body) {
        Reply refused = program.put(SECRETS + "/buyer_a", body).expectProblem(400);

        assertThat(refused.text("detail"))
                .startsWith("The body is not readable JSON, line 1, column ")
                .endsWith("It is not quoted here, as it may hold a secret.")
                .doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"value\": 4711}", "{\"value\": [\"4711\"]}", "{\"value\": \"\"}"})
    void valueThatIsNoTextShouldNotBeQuoted(String body) {
        Reply refused = program.put(SECRETS + "/buyer_a", body).expectProblem(422);

        assertThat(refused.errorFields()).containsExactly("value");
        assertThat(refused.response().body()).doesNotContain("4711");
    }

    @Test
    void everythingThatIsWrongShouldBeNamed() {
        Reply refused = program.put(SECRETS + "/A", "{\"vaule\": \"x\"}").expectProblem(422);

        assertThat(refused.errorFields()).containsExactlyInAnyOrder("name", "value", "vaule");
    }

    @Test
    void secretShouldNotBeShownByItself() {
        save("buyer_a", VALUE);

        program.get(SECRETS + "/buyer_a").expectProblem(405);
    }

    @Test
    void withoutAKeyTheRemedyShouldBeNamed() {
        try (TestProgram keyless = TestProgram.withoutSecretsKey()) {
            Reply refused =
                    keyless.put(SECRETS + "/buyer_a", "{\"value\": \"hunter2\"}")
                            .expectProblem(409);

            assertThat(refused.text("code")).isEqualTo("no_secrets_key");
            assertThat(refused.text("detail"))
                    .contains("PENSTOCK_SECRETS_KEY", "openssl rand -base64 32")
                    .doesNotContain("hunter2");
            assertThat(keyless.get(SECRETS).expect(200).json().path("items")).isEmpty();
        }
    }

    @Test
    void oneMoreThanThereMayBeShouldBeRefused() {
        program.fillSecrets();

        assertThat(save("one_more", VALUE).expectProblem(409).text("code"))
                .isEqualTo("too_many_secrets");
        save("s0", VALUE).expect(200);
        assertThat(program.get(SECRETS).expect(200).json().path("items")).hasSize(1000);
    }
}
