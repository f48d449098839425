package io.penstock.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.bootstrap.Penstock;
import io.penstock.bootstrap.cli.script.CommandRun;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ResourceLock(Resources.SYSTEM_OUT)
@Timeout(120)
class ConfigCommandTest {

    @TempDir private Path folder;

    private Penstock penstock;
    private Api api;
    private String address = "";

    @BeforeEach
    void start() throws Exception {
        penstock = Penstock.start(TestSettings.embedded(folder.resolve("data")));
        address = penstock.address().toString();
        api = new Api(penstock.address());
        api.put("/api/v1/companies/1", Map.of("name", "Acme"));
        api.put("/api/v1/companies/2", Map.of("name", "Globex"));
        api.put("/api/v1/offers/3", Map.of("name", "Tea", "script", "geo:ru #1\n#2\n"));
    }

    @AfterEach
    void stop() {
        api.close();
        penstock.close();
    }

    @Test
    void whatIsExportedDoesNotDiffer() throws Exception {
        Path file = export();

        assertThat(run("export").out()).isEqualTo(Files.readString(file));
        assertThat(run("diff", file.toString())).isEqualTo(new CommandRun(0, "", ""));
        CommandRun applied = run("apply", "--yes", file.toString());
        assertThat(applied.status()).isZero();
        assertThat(applied.lastLine()).isEqualTo("Nothing differs; the server is at revision 3.");
    }

    @Test
    void whatDiffersIsShownAndApplied() throws Exception {
        Path file = export();
        edit(file, "geo:ru #1", "geo:us #1");
        edit(file, "name: Globex", "name: Initech");
        edit(file, "sites: {}", "sites:\n  7:\n    company: 2");

        CommandRun diff = run("diff", file.toString());
        CommandRun dry = run("apply", "--dry-run", file.toString());
        CommandRun applied = run("apply", "--yes", file.toString());

        assertThat(diff.status()).isEqualTo(1);
        assertThat(diff.out().lines())
                .containsExactly(
                        "+ site 7",
                        "    company: null -> 2",
                        "~ company 2",
                        "    name: \"Globex\" -> \"Initech\"",
                        "~ offer 3",
                        "    script",
                        "        @@ -1,2 +1,2 @@",
                        "        -geo:ru #1",
                        "        +geo:us #1",
                        "         #2");
        assertThat(dry).isEqualTo(new CommandRun(0, diff.out(), ""));
        assertThat(applied.status()).isZero();
        assertThat(applied.lastLine()).isEqualTo("Applied as revision 4.");
        assertThat(api.get("/api/v1/sites/7").body().at("/revision").asLong()).isEqualTo(4);
        assertThat(run("diff", file.toString()).status()).isZero();
    }

    @Test
    void anOutdatedFileIsRefusedUnlessItIsForced() throws Exception {
        Path file = export();
        api.put("/api/v1/companies/2", Map.of("name", "Renamed"));

        CommandRun refused = run("apply", "--yes", file.toString());
        CommandRun forced = run("apply", "--yes", "--force", file.toString());

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.errors()).contains("revision 3", "at 4", "--force");
        assertThat(forced.status()).isZero();
        assertThat(api.get("/api/v1/companies/2").text("/name")).isEqualTo("Globex");
    }

    @Test
    void whatIsWrongIsSaidWithItsPlace() throws Exception {
        Path file = export();
        edit(file, "geo:ru #1", "geo:ru #9");

        CommandRun applied = run("apply", "--yes", file.toString());

        assertThat(applied.status()).isEqualTo(1);
        assertThat(applied.errors())
                .contains("offers.3.script: line 1, column 8: there is no company #9");
        assertThat(run("diff", file.toString()).status()).isEqualTo(2);
        assertThat(api.get("/api/v1/offers/3").body().at("/version").asInt()).isEqualTo(1);
    }

    @Test
    void warningsAreShownAndRefuseAStrictApply() throws Exception {
        Path file = export();
        edit(file, "geo:ru #1", "geo:ru,ru #1");

        assertThat(run("apply", "--yes", "--strict", file.toString()).status()).isEqualTo(1);
        assertThat(run("apply", "--yes", file.toString()).out())
                .contains("warning: offers.3.script, line 1");
    }

    @Test
    void nothingIsAppliedWhenNobodyCanBeAsked() throws Exception {
        Path file = export();
        edit(file, "name: Globex", "name: Initech");

        CommandRun applied = run("apply", file.toString());

        assertThat(applied.status()).isEqualTo(2);
        assertThat(applied.errors()).contains("--yes");
        assertThat(api.get("/api/v1/companies/2").text("/name")).isEqualTo("Globex");
    }

    @Test
    void aServerThatDoesNotAnswerIsNamedWithTheRemedy() {
        penstock.close();

        CommandRun exported = run("export");

        assertThat(exported.status()).isEqualTo(2);
        assertThat(exported.errors())
                .contains(" does not answer", "penstock serve", "--url")
                .doesNotContain("\tat ");
    }

    @Test
    void aKeyThatIsRefusedIsSaid() {
        CommandRun exported =
                CommandRun.of(
                        "config", "export", "--url", address, "--key", "another-key-of-someone");

        assertThat(exported.status()).isEqualTo(2);
        assertThat(exported.errors()).contains("refuses the key", "--key");
    }

    @Test
    void whatCannotBeUsedIsAUsageError() {
        assertThat(run("diff", "none.yaml").errors())
                .contains("none.yaml cannot be read: there is no");
        assertThat(run("apply", "none.yaml").status()).isEqualTo(2);
        assertThat(CommandRun.of("config", "export", "--key", "k", "--url", "ftp://x").errors())
                .contains("--url must be an address");
        assertThat(CommandRun.of("config").status()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"export", "diff", "apply"})
    void everyCommandHelpsWithExamples(String command) {
        CommandRun help = CommandRun.of("config", command, "--help");

        assertThat(help.status()).isZero();
        assertThat(help.out()).contains("Examples:", "penstock config " + command, "--key");
    }

    private Path export() {
        Path file = folder.resolve("config.yaml");
        assertThat(run("export", "-o", file.toString()).status()).isZero();
        return file;
    }

    private static void edit(Path file, String from, String to) throws Exception {
        String content = Files.readString(file);
        assertThat(content).contains(from);
        Files.writeString(file, content.replace(from, to));
    }

    private CommandRun run(String... arguments) {
        return CommandRun.of(
                Stream.of(
                                Stream.of("config"),
                                Stream.of(arguments),
                                Stream.of("--url", address),
                                Stream.of("--key", Api.KEY))
                        .flatMap(part -> part)
                        .toArray(String[]::new));
    }
}
