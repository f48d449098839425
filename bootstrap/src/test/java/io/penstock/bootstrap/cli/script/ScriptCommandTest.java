package io.penstock.bootstrap.cli.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptCommandTest {

    private static final String MANUAL =
            """
            city:[london] #5
            area:[?california] #10
            geo:ru 50% #10
            geo:ru #5
            geo:kz user:3 #5
            80% #8
            geo:ua time(8-16) #2
            geo:ua time(130-730) #17
            """;
    private static final String AT = "2026-11-20T10:00:00Z";

    @TempDir private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"check", "fmt", "explain", "odds", "simulate", "split", "test", "why"})
    void everyCommandShouldHelpWithExamples(String command) {
        CommandRun run = CommandRun.of("script", command, "--help");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Example").contains("  penstock script " + command);
        assertThat(run.out()).doesNotContain("%%");
    }

    @Test
    void checkShouldShowPlacesAndFixes() throws IOException {
        String file = write("offer.dist", "geoo:ru #1\nmax(day, any, 5) #2\n#30\n");
        CommandRun lax = CommandRun.of("script", "check", file);
        CommandRun strict =
                CommandRun.of("script", "check", "--strict", "--companies", "1-20,42", file);

        assertThat(lax.status()).isEqualTo(1);
        assertThat(lax.out())
                .startsWith(
                        file
                                + ":1:1: error[UNKNOWN_KEY]: the key 'geoo' is not known here\n"
                                + "  geoo:ru #1\n  ^^^^^^^\n  fix: geo:ru\n")
                .contains(":2:1: warning[MALFORMED_MAX]")
                .doesNotContain("UNKNOWN_COMPANY");
        assertThat(strict.out())
                .contains(":2:1: error[MALFORMED_MAX]")
                .contains(":3:1: error[UNKNOWN_COMPANY]");
    }

    @Test
    void checkShouldRemarkOnTheManualsSample() throws IOException {
        CommandRun run = CommandRun.of("script", "check", write("offer.dist", MANUAL));

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains(":6:1: warning[LEAVES_REST]: 80% #8 leaves 20%");
    }

    @Test
    void checkShouldReadRotatorsAndCancelScripts() throws IOException {
        String file = write("offer.dist", "reason:3 rot(13)\nrot(14)\n");
        Files.createDirectories(folder.resolve("rotators"));
        write("rotators/13.dist", "#1\n");
        String vip = write("vip.dist", "#2\n");
        String rotators = folder.resolve("rotators").toString();

        assertThat(CommandRun.of("script", "check", file).out())
                .contains("REASON_ABSENT")
                .contains("UNKNOWN_ROTATOR");
        assertThat(
                        CommandRun.of(
                                "script",
                                "check",
                                "--cancel",
                                "--rotators",
                                rotators,
                                "--rotators",
                                "14=" + vip,
                                file))
                .isEqualTo(new CommandRun(0, "", ""));
    }

    @Test
    void checkShouldShowHowFarAPopulationGets() throws IOException {
        String leads = write("leads.ndjson", "{\"geo\":\"ua\"}\n\n{\"geo\":\"us\"}\n");
        CommandRun run =
                CommandRun.of(
                        "script",
                        "check",
                        "--leads",
                        leads,
                        "--at",
                        AT,
                        write("offer.dist", MANUAL));

        assertThat(run.out())
                .contains("     6   100.00%    80.00%  80% #8")
                .contains("     7    20.00%    10.00%  geo:ua time(8-16) #2")
                .contains("10.00%            left to the default company");
    }

    @Test
    void checkShouldNameTheScriptOfEachReach() throws IOException {
        String leads = write("leads.ndjson", "{\"geo\":\"ua\"}\n");
        String first = write("first.dist", "#1\n");
        String second = write("second.dist", "city:[\u001b] #2\n");
        CommandRun run = CommandRun.of("script", "check", "--leads", leads, first, second);

        assertThat(run.out())
                .isEqualTo(
                        """

                        %s
                          line   reached     taken  of 1 leads
                             1   100.00%%   100.00%%  #1
                                   0.00%%            left to the default company

                        %s
                          line   reached     taken  of 1 leads
                             1   100.00%%     0.00%%  city:[\u241b] #2
                                 100.00%%            left to the default company
                        """
                                .formatted(first, second));
    }

    @Test
    void checkShouldPrintShortlyWhatIsFullOfFaults() throws IOException {
        CommandRun run =
                CommandRun.of("script", "check", write("long.dist", "x ".repeat(500_000) + "\r#1"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).hasSizeLessThan(1_000_000).contains("error[TOO_MANY_ERRORS]");
    }

    @Test
    void formatShouldPrintOrWrite() throws IOException {
        String file = write("offer.dist", "#1   GEO:RU\r\n// kept\r\n");
        CommandRun printed = CommandRun.of("script", "fmt", file);
        CommandRun written = CommandRun.of("script", "fmt", "-w", file);

        assertThat(printed).isEqualTo(new CommandRun(0, "geo:ru #1\n// kept\n", ""));
        assertThat(written).isEqualTo(new CommandRun(0, "", ""));
        assertThat(Path.of(file)).hasContent("geo:ru #1\n// kept\n");
        assertThat(CommandRun.of("script", "fmt", write("bad.dist", "nonsense")).status())
                .isEqualTo(1);
    }

    @Test
    void formatShouldReplaceFilesAtOnce() throws IOException {
        Path file = Path.of(write("offer.dist", "#1   GEO:RU\n"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Path before = Files.createLink(folder.resolve("before.dist"), file);
        Path link = Files.createSymbolicLink(folder.resolve("link.dist"), file);

        assertThat(CommandRun.of("script", "fmt", "-w", link.toString()))
                .isEqualTo(new CommandRun(0, "", ""));
        assertThat(file).hasContent("geo:ru #1\n");
        assertThat(before).hasContent("#1   GEO:RU\n");
        assertThat(link).isSymbolicLink();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void oddsShouldBeExact() throws IOException {
        String companies = write("companies.yaml", "8: { active: true }\n");
        CommandRun run =
                CommandRun.of(
                        "script",
                        "odds",
                        write("offer.dist", MANUAL),
                        "--lead",
                        "{\"geo\":\"ua\"}",
                        "--at",
                        AT,
                        "--companies",
                        companies);

        assertThat(run.out().replaceAll(" +", " ")).isEqualTo("#2 0.2\n#8 0.8\nnone 0\n");
    }

    @Test
    void simulateShouldShowExpectedAndDrawnShares() throws IOException {
        StringBuilder leads = new StringBuilder();
        for (int lead = 0; lead < 1_000; lead++) {
            leads.append("{\"id\":\"").append(lead).append("\",\"geo\":\"ru\",\"phone\":\"1\"}\n");
        }
        CommandRun run =
                CommandRun.of(
                        "script",
                        "simulate",
                        write("offer.dist", MANUAL),
                        "--leads",
                        write("leads.ndjson", leads.toString()));

        assertThat(run.status()).isZero();
        assertThat(run.errors()).isEmpty();
        assertThat(run.out().lines().toList())
                .hasSize(5)
                .anySatisfy(line -> assertThat(line).startsWith("#5 ").contains(" 50.00% "))
                .anySatisfy(line -> assertThat(line).startsWith("all ").endsWith(" 1000"));
    }

    @Test
    void simulateShouldDivideByQuotaWhereAsked() throws IOException {
        StringBuilder leads = new StringBuilder();
        for (int lead = 0; lead < 1_000; lead++) {
            leads.append("{\"id\":\"").append(lead).append("\"}\n");
        }
        CommandRun run =
                CommandRun.of(
                        "script",
                        "simulate",
                        write("offer.dist", "40% #1\n50% #2\n#3\n"),
                        "--even",
                        "--leads",
                        write("leads.ndjson", leads.toString()));

        assertThat(run.status()).isZero();
        assertThat(run.out().lines().toList())
                .anySatisfy(line -> assertThat(line).startsWith("#1 ").endsWith(" 400"))
                .anySatisfy(line -> assertThat(line).startsWith("#2 ").endsWith(" 300"))
                .anySatisfy(line -> assertThat(line).startsWith("#3 ").endsWith(" 300"));
    }

    @Test
    void splitShouldWriteLinesAndReadThemBack() throws IOException {
        CommandRun split = CommandRun.of("script", "split", "#1 40% #2 35% #3 25%");
        String file = write("offer.dist", split.out());

        assertThat(split.out())
                .isEqualTo(
                        """
                        40% #1
                        58.33% #2
                        #3
                        // #1 gets 40%
                        // #2 gets 34.998%
                        // #3 gets 25.002%
                        """);
        assertThat(CommandRun.of("script", "split", "--from", file).out())
                .isEqualTo("lines 1-3:\n  #1 40%\n  #2 34.998%\n  #3 25.002%\n");
        assertThat(CommandRun.of("script", "split", "#1 40%"))
                .isEqualTo(
                        new CommandRun(
                                2,
                                "",
                                "penstock: The shares sum to 40%; they must sum to 100%.\n"));
    }

    @Test
    void whyShouldNameTheFirstObstacle() throws IOException {
        CommandRun run =
                CommandRun.of(
                        "script",
                        "why",
                        write("offer.dist", MANUAL),
                        "--lead",
                        "{\"geo\":\"ua\"}",
                        "--at",
                        AT,
                        "--company",
                        "17");

        assertThat(run.out())
                .contains(
                        "line 8 `geo:ua time(130-730) #17`: time(130-730) does not hold:"
                                + " the time is 10:00");
    }

    @Test
    void explainShouldSaySharesInWords() throws IOException {
        assertThat(CommandRun.of("script", "explain", write("offer.dist", MANUAL)).out())
                .contains("  - 50% to company #10 (line 3)");
    }

    @Test
    void leadsShouldBeReadBehindAByteOrderMark() throws IOException {
        String leads = write("leads.ndjson", "\ufeff{\"geo\":\"kz\",\"user\":3}\r\n\r\n");

        assertThat(
                        CommandRun.of(
                                        "script",
                                        "simulate",
                                        write("offer.dist", MANUAL),
                                        "--leads",
                                        leads)
                                .out())
                .contains("#5             100.00%   100.00%         1");
    }

    @Test
    void whyShouldSayThatItDoesNotTellAll() throws IOException {
        String file = write("offer.dist", "geo:ru #5\n".repeat(1_001));

        assertThat(
                        CommandRun.of("script", "why", file, "--lead", "{}", "--company", "5")
                                .lastLine())
                .isEqualTo("Only the first 1000 ways are told.");
    }

    @Test
    void whyShouldShowControlCharactersAsSigns() throws IOException {
        String file = write("offer.dist", "city:[a\u001bc] #5\n");

        CommandRun run =
                CommandRun.of(
                        "script", "why", file, "--lead", "{\"city\":\"x\"}", "--company", "5");

        assertThat(run.out()).contains("`city:[a\u241bc] #5`").doesNotContain("\u001b");
    }

    @Test
    void whatCannotBeUsedShouldEndWithTwo() throws IOException {
        String file = write("offer.dist", MANUAL);

        refuse("offer.dis cannot be read: there is no such file.", "check", "offer.dis");
        refuse("--lead:1:", "odds", file, "--lead", "{geo}");
        refuse("did you mean geo?", "odds", file, "--lead", "{\"geoo\":\"ru\"}");
        refuse("--at must be a moment", "odds", file, "--lead", "{}", "--at", "now");
        refuse("--zone must be a time zone", "odds", file, "--lead", "{}", "--zone", "Mars");
        refuse("neither a folder nor N=FILE", "explain", file, "--rotators", "nowhere");
        refuse("'x'", "why", file, "--lead", "{}", "--company", "x");
        refuse("has no lead", "simulate", file, "--leads", write("none.ndjson", "\n"));
        refuse("error[UNKNOWN_ROTATOR]", "odds", write("rot.dist", "rot(9)"), "--lead", "{}");
        refuse("must be an object", "odds", file, "--lead", "[]");
        refuse("must be an object", "odds", file, "--lead", "null");
        refuse("--lead:1:", "odds", file, "--lead", "[".repeat(2_000) + "]".repeat(2_000));
        refuse(
                "--lead: at must be a moment",
                "odds",
                file,
                "--lead",
                "{\"at\":\"+123456-01-01T00:00Z\"}");
        refuse("A comment", "split", "// #1 40% #2 60%");
        refuse("--from takes no shares", "split", "--from", file, "#1 100%");
        refuse("must lead upwards", "check", "--companies", "5-1", file);
    }

    private static void refuse(String reason, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "script";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        CommandRun run = CommandRun.of(all);

        assertThat(run.errors()).contains(reason).doesNotContain("\tat ");
        assertThat(run.status()).isEqualTo(2);
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
