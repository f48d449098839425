package io.penstock.bootstrap.cli.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.dsl.script.suite.GeneratedSuites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class TestCommandTest {

    private static final Path SUITES = Path.of("src/test/resources/suites");

    @TempDir private Path folder = Path.of("");

    @Test
    void manualsExamplesShouldPass() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("script", "test"));
        try (Stream<Path> files = Files.list(SUITES)) {
            files.map(Path::toString)
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .forEach(arguments::add);
        }
        CommandRun run = CommandRun.of(arguments.toArray(String[]::new));

        assertThat(run.errors()).isEmpty();
        assertThat(run.out()).isEqualTo("43 passed, 0 failed\n");
        assertThat(run.status()).isZero();
    }

    @Test
    void generatedCasesShouldPass() throws IOException {
        GeneratedSuites suites = new GeneratedSuites(99);
        List<String> arguments = new ArrayList<>(List.of("script", "test"));
        for (int number = 0; number < 100; number++) {
            boolean yaml = number % 2 == 0;
            Path file = folder.resolve(number + (yaml ? ".yaml" : ".json"));
            Files.writeString(
                    file,
                    (yaml ? new YAMLMapper() : new JsonMapper())
                            .writeValueAsString(suites.next(30)));
            arguments.add(file.toString());
        }
        CommandRun run = CommandRun.of(arguments.toArray(String[]::new));

        assertThat(run.errors()).isEmpty();
        assertThat(run.out()).isEqualTo("3000 passed, 0 failed\n");
        assertThat(run.status()).isZero();
    }

    @Test
    void lettersBeyondSixteenBitsShouldBeReadAnywhere() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("script", "test"));
        for (int shift = 0; shift < 4; shift++) {
            String letters = "\ud83d\ude00".repeat(2_000);
            Path file =
                    write(
                            shift + ".yaml",
                            "# "
                                    + "x".repeat(shift)
                                    + letters
                                    + "\nscript: 'city:[\ud83d\ude00] #1'\ncases: [{lead: {city:"
                                    + " \ud83d\ude00}, at: 2026-11-20T10:00:00Z, expect: {company:"
                                    + " 1}}]\n");
            arguments.add(file.toString());
        }

        assertThat(CommandRun.of(arguments.toArray(String[]::new)))
                .isEqualTo(new CommandRun(0, "4 passed, 0 failed\n", ""));
    }

    @Test
    void failingCaseShouldBeShownWithItsTrace() throws IOException {
        Path file =
                write(
                        "wrong.yaml",
                        """
                        script: |
                          geo:us #1
                          #2
                        cases:
                          - { lead: { geo: ru }, at: 2026-11-20T10:00:00Z, expect: { company: 1 } }
                          - { lead: { geo: us }, at: 2026-11-20T10:00:00Z, expect: { company: 1 } }
                        """);
        CommandRun run = CommandRun.of("script", "test", file.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .isEqualTo(
                        """
                        FAILED %s: case 1
                          expected: company #1
                          outcome:  #2 1
                            line 1 `geo:us #1`: geo:us does not hold: geo is ru
                            line 2 `#2`: gives #2
                        1 passed, 1 failed
                        """
                                .formatted(file));
    }

    @Test
    void whatCannotBeReadShouldEndWithTwo() throws IOException {
        Path unknown = write("unknown.yaml", "script: '#1'\ncase: []\n");
        Path broken = write("broken.yaml", "script: '#1'\ncases: [\n");
        Path faulty =
                write(
                        "faulty.yaml",
                        "script: 'geoo:ru #1'\ncases: [{lead: {}, at: 2026-11-20T10:00:00Z,"
                                + " expect: {company: 1}}]\n");
        Path fine =
                write(
                        "fine.yaml",
                        "script: '#1'\ncases: [{lead: {}, at: 2026-11-20T10:00:00Z,"
                                + " expect: {company: 1}}]\n");
        CommandRun run =
                CommandRun.of(
                        "script",
                        "test",
                        unknown.toString(),
                        broken.toString(),
                        faulty.toString(),
                        folder.resolve("missing.yaml").toString(),
                        fine.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.lastLine()).isEqualTo("1 passed, 0 failed");
        assertThat(run.errors())
                .contains("unknown.yaml: case is not known; did you mean cases?")
                .contains("broken.yaml:")
                .contains("script:1:1: error[UNKNOWN_KEY]")
                .contains("missing.yaml cannot be read: there is no such file.");
    }

    @Test
    void documentsThatTestNothingShouldEndWithTwo() throws IOException {
        Path none = write("none.yaml", "script: '#1'\n");
        Path empty = write("empty.yaml", "script: '#1'\ncases: []\n");

        assertThat(CommandRun.of("script", "test", none.toString()))
                .isEqualTo(
                        new CommandRun(
                                2,
                                "0 passed, 0 failed\n",
                                "penstock: " + none + ": cases or diagnostics is required.\n"));
        assertThat(CommandRun.of("script", "test", empty.toString()))
                .isEqualTo(
                        new CommandRun(
                                2,
                                "0 passed, 0 failed\n",
                                "penstock: "
                                        + empty
                                        + ": cases must not be empty where there are no"
                                        + " diagnostics.\n"));
    }

    @Test
    void everythingUnusableShouldStillEndWithTheCount() throws IOException {
        Path deep = write("deep.yaml", "script: " + "[".repeat(20_000) + "]".repeat(20_000) + "\n");
        Path name = write("name.yaml", "scriptFile: \"a\\0b\"\n");
        Path none = write("none.yaml", "scriptFile: nowhere.dist\n");
        Path empty = write("empty.yaml", "scriptFile: ''\n");
        Path far =
                write(
                        "far.yaml",
                        "script: 'max(week,any,5) #1'\ncases: [{lead: {}, at:"
                                + " '+999999999-01-01T00:00:00Z', expect: {company: 1}}]\n");
        for (Path file : List.of(deep, name, none, empty, far)) {
            CommandRun run = CommandRun.of("script", "test", file.toString());

            assertThat(run.errors()).startsWith("penstock: ").doesNotContain("\tat ");
            assertThat(run.errors()).doesNotContain("..").doesNotContain("?.");
            assertThat(run.lastLine()).isEqualTo("0 passed, 0 failed");
            assertThat(run.status()).isEqualTo(2);
        }
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
