package io.penstock.http.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.storage.StorageHealth;
import io.penstock.http.program.Reply;
import io.penstock.http.program.TestProgram;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class HealthRoutesTest {

    @AutoClose private final TestProgram program = TestProgram.start();

    @Test
    void programShouldLiveWhateverStorageDoes() {
        program.faults().fail("trouble", new IllegalStateException("no database"));

        assertThat(program.send(program.request("/healthz")).expect(200).text("status"))
                .isEqualTo("up");
    }

    @Test
    void programShouldBeReadyWhenEveryCheckIsWell() {
        Reply reply = program.send(program.request("/readyz")).expect(200);

        assertThat(reply.text("status")).isEqualTo("ready");
        assertThat(reply.json().path("checks").path(0).path("name").asString())
                .isEqualTo("storage");
    }

    @Test
    void programShouldNotBeReadyWhenACheckFails() {
        program.faults().fail("trouble", new IllegalStateException("no database"));

        Reply reply = program.send(program.request("/readyz")).expectProblem(503);

        assertThat(reply.text("code")).isEqualTo("not_ready");
        assertThat(reply.text("detail")).isEqualTo("Not ready: storage.");
        assertThat(reply.json().path("checks").path(0).path("ok").asBoolean(true)).isFalse();
    }

    @Test
    void troubleShouldBeShown() {
        StorageHealth away = () -> Optional.of("The database does not answer.");

        List<Readiness.Finding> findings = new Readiness(Set.of(new StorageCheck(away))).findings();

        assertThat(findings)
                .containsExactly(
                        new Readiness.Finding("storage", false, "The database does not answer."));
    }
}
