package io.penstock.http.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.account.Role;
import io.penstock.http.program.TestProgram;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AuditRoutesTest {

    private static final String AUDIT = "/api/v1/audit";

    @AutoClose private final TestProgram program = TestProgram.withOffer("#1");

    private List<String> subjects(String query) {
        return program.get(AUDIT + query)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("subject").asString())
                .toList();
    }

    @Test
    void everyChangeShouldBeThereNewestFirst() {
        String id = program.createKey("{\"name\":\"A\",\"role\":\"source\",\"site\":8}").text("id");
        program.send(
                program.request("/api/v1/keys/" + id, Role.ADMIN)
                        .method("DELETE", BodyPublishers.noBody()));
        program.put("/api/v1/offers/1", "{\"name\":\"Loans\",\"script\":\"#2\"}").expect(200);

        JsonNode items = program.get(AUDIT).expect(200).json().path("items");

        assertThat(items.valueStream().map(item -> item.path("action").asString()))
                .containsExactly(
                        "configuration_saved",
                        "key_revoked",
                        "key_created",
                        "configuration_saved",
                        "configuration_saved",
                        "configuration_saved");
        assertThat(items.path(0).path("subject").asString()).isEqualTo("offer 1");
        assertThat(items.path(0).path("detail").asString()).isEqualTo("version 2: script");
        assertThat(items.path(0).path("by").asString()).isEqualTo("admin-key");
        assertThat(items.path(2).path("detail").asString()).isEqualTo("A: source, site 8");
    }

    @ParameterizedTest
    @CsvSource({
        "?subject=company%202, 1",
        "?by=admin-key, 3",
        "?by=reader-key, 0",
        "?action=key_created, 0",
        "?action=configuration_saved&subject=offer%201, 1",
        "?from=2026-01-01T10:00:00.123Z, 3",
        "?from=2026-01-01T10:00:00.124Z, 0",
        "?to=2026-01-01T11:00:00.123%2B01:00, 0"
    })
    void entriesShouldBeAskedFor(String query, int count) {
        assertThat(subjects(query)).hasSize(count);
    }

    @Test
    void pagesShouldGoOnWhereTheLastOneEnded() {
        for (int version = 0; version < 100; version++) {
            program.put("/api/v1/sites/8", "{\"company\":1}");
        }

        JsonNode first = program.get(AUDIT + "?limit=100").json();

        assertThat(first.path("items")).hasSize(100);
        assertThat(subjects("?cursor=" + first.path("next").asString()))
                .containsExactly("offer 1", "company 2", "company 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?action=saved",
                "?from=yesterday",
                "?to=1",
                "?from=%2B999999999-12-31T23:59:59Z",
                "?cursor=-1",
                "?by=a&by=b"
            })
    void questionThatCannotBeReadShouldBeRefused(String query) {
        program.get(AUDIT + query).expectProblem(400);
    }
}
