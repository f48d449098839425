package io.penstock.http.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.storage.StorageUnavailableException;
import io.penstock.domain.account.Role;
import io.penstock.http.program.Reply;
import io.penstock.http.program.TestProgram;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class KeyRoutesTest {

    private static final String KEYS = "/api/v1/keys";
    private static final String READER = "{\"name\":\"Monitoring\",\"role\":\"reader\"}";

    @AutoClose private final TestProgram program = TestProgram.start();

    private Reply revoke(String id) {
        return program.send(
                program.request(KEYS + "/" + id, Role.ADMIN)
                        .method("DELETE", BodyPublishers.noBody()));
    }

    @Test
    void createdKeyShouldBeShownOnceAndWork() {
        Reply created = program.createKey(READER);

        assertThat(created.text("key")).matches("pk_[0-9A-Za-z]{40}");
        program.send(program.requestWith(created.text("key"), "/metrics")).expect(200);
        Reply list = program.get(KEYS).expect(200);
        assertThat(list.response().body()).doesNotContain(created.text("key"));
        JsonNode item = list.json().path("items").path(0);
        assertThat(item.has("key")).isFalse();
        assertThat(item.path("name").asString()).isEqualTo("Monitoring");
        assertThat(item.path("created_by").asString()).isEqualTo("admin-key");
        assertThat(item.path("revoked_at").isNull()).isTrue();
    }

    @Test
    void boundKeyShouldShowWhatItIsBoundTo() {
        Reply created =
                program.createKey(
                        "{\"name\":\"Site 8\",\"role\":\"source\",\"user\":7,\"site\":8}");

        assertThat(created.json().path("user").asInt()).isEqualTo(7);
        assertThat(created.json().path("site").asInt()).isEqualTo(8);
    }

    @Test
    void revokedKeyShouldNotWorkAnyMore() {
        Reply created = program.createKey(READER);

        Reply revoked = revoke(created.text("id")).expect(200);

        assertThat(revoked.text("revoked_by")).isEqualTo("admin-key");
        program.send(program.requestWith(created.text("key"), "/metrics")).expectProblem(401);
    }

    @Test
    void keyShouldBeRevokedOnce() {
        String id = program.createKey(READER).text("id");
        revoke(id).expect(200);

        assertThat(revoke(id).expectProblem(409).text("detail"))
                .isEqualTo("The key " + id + " is revoked already.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "0", "x", "99999999999999999999"})
    void keyThatThereIsNotShouldNotBeFound(String id) {
        assertThat(revoke(id).expectProblem(404).text("detail"))
                .isEqualTo("There is no key '" + id + "'.");
    }

    @Test
    void nameShouldNotBeTakenTwice() {
        program.createKey(READER);

        Reply reply = program.post(Role.ADMIN, KEYS, READER).expectProblem(409);

        assertThat(reply.text("detail")).contains("'Monitoring'");
    }

    @Test
    void everythingThatIsWrongShouldBeNamed() {
        Reply reply =
                program.post(
                                Role.ADMIN,
                                KEYS,
                                "{\"name\":\"admin\",\"role\":\"boss\",\"usr\":7,\"site\":-1}")
                        .expectProblem(422);

        assertThat(reply.errorFields()).containsExactlyInAnyOrder("name", "role", "usr", "site");
    }

    @Test
    void listShouldGoOnWhereThePageEnded() {
        for (int number = 1; number <= 51; number++) {
            program.createKey("{\"name\":\"Key " + number + "\",\"role\":\"reader\"}");
        }

        JsonNode first = program.get(KEYS).json();
        JsonNode second = program.get(KEYS + "?cursor=" + first.path("next").asString()).json();

        assertThat(first.path("items")).hasSize(50);
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.path("items").path(0).path("name").asString()).isEqualTo("Key 51");
        assertThat(second.path("next").isNull()).isTrue();
        program.get(KEYS + "?cursor=nowhere").expectProblem(400);
    }

    @Test
    void keysShouldBeAcceptedAlsoWhenStorageIsAway() {
        String key = program.createKey(READER).text("key");
        StorageUnavailableException away =
                new StorageUnavailableException("away", new AssertionError());
        program.faults().fail("generation", away);
        program.faults().fail("load", away);

        program.send(program.requestWith(key, "/metrics")).expect(200);
        program.get("/metrics").expect(200);
    }

    @Test
    void creationShouldBeRepeatedWithoutTheKey() {
        Reply first = program.post(Role.ADMIN, KEYS, READER, "Idempotency-Key", "one");

        Reply second = program.post(Role.ADMIN, KEYS, READER, "Idempotency-Key", "one");

        assertThat(first.expect(201).json().has("key")).isTrue();
        assertThat(second.expect(201).json().has("key")).isFalse();
        assertThat(second.header("Idempotent-Replay")).isEqualTo("true");
        assertThat(second.text("id")).isEqualTo(first.text("id"));
        assertThat(program.get(KEYS).json().path("items")).hasSize(1);
    }
}
