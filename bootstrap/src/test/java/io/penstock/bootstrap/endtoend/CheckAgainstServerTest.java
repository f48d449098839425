package io.penstock.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.bootstrap.Penstock;
import io.penstock.bootstrap.cli.script.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_OUT)
@Timeout(60)
class CheckAgainstServerTest {

    @TempDir private Path folder;

    private Penstock penstock;

    @BeforeEach
    void start() throws Exception {
        penstock = Penstock.start(TestSettings.embedded(folder.resolve("data")));
        try (Api api = new Api(penstock.address())) {
            api.put("/api/v1/companies/1", Map.of("name", "Acme"));
            api.put("/api/v1/rotators/3", Map.of("name", "Night", "script", "geo:ru #1\n"));
        }
    }

    @AfterEach
    void stop() {
        penstock.close();
    }

    @Test
    void whatTheServerHasShouldBeKnown() throws IOException {
        CommandRun run = check(write("offer.dist", "geo:ru rot(3)\n#1\n"));

        assertThat(run.errors()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void whatTheServerLacksShouldBeNamed() throws IOException {
        CommandRun run = check(write("offer.dist", "geo:ru rot(4)\n#2\n"));

        assertThat(run.out())
                .contains("error[UNKNOWN_ROTATOR]", "error[UNKNOWN_COMPANY]", "offer.dist:1:8");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void aRotatorFromAFileShouldTakeThePlaceOfTheServers() throws IOException {
        String rotator = write("night.dist", "#2\n");

        CommandRun run = check("--rotators", "3=" + rotator, write("offer.dist", "rot(3)\n"));

        assertThat(run.out()).contains("night.dist:1:1", "error[UNKNOWN_COMPANY]");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void aServerThatRefusesTheKeyShouldEndWithTwo() throws IOException {
        String script = write("offer.dist", "#1\n");

        CommandRun run =
                CommandRun.of(
                        "script",
                        "check",
                        "--url",
                        address(),
                        "--key",
                        "wrong-key-0123456",
                        script);

        assertThat(run.errors()).contains("refuses the key").doesNotContain("\tat ");
        assertThat(run.status()).isEqualTo(2);
    }

    private CommandRun check(String... arguments) {
        return CommandRun.of(
                Stream.concat(
                                Stream.of("script", "check", "--url", address(), "--key", Api.KEY),
                                Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private String address() {
        return penstock.address().toString();
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
