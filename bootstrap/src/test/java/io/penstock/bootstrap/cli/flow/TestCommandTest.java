package io.penstock.bootstrap.cli.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.bootstrap.cli.script.InputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TestCommandTest {

    private static final int UNUSABLE = 2;

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private int run(String... arguments) {
        return new CommandLine(new TestCommand())
                .setOut(new PrintWriter(out))
                .setExecutionExceptionHandler((failure, _, _) -> {
                    assertThat(failure).isInstanceOf(InputException.class);
                    errors.write(String.valueOf(failure.getMessage()));
                    return UNUSABLE;
                })
                .execute(arguments);
    }

    /** The test of the guide, word for word, beside a split. */
    private static String guide(int first) {
        return """
        {
          "recipients": [
            { "name": "Recipient A", "range": "1-%1$d" },
            { "name": "Recipient B", "range": "%2$d-100" }
          ],
          // Test configuration
          "test_mode": true,
          "test_volume": 1000,
          "expected_distribution": {
            "Recipient A": 500,
            "Recipient B": 500
          },
          "tolerance": 2  // percentage
        }
        """
                .formatted(first, first + 1);
    }

    @Test
    void theGuidesTestShouldPassForHalves() throws IOException {
        assertThat(run(file("flow.json", guide(50)))).isZero();

        assertThat(out.toString())
                .contains("recipient     expected     exact       off     drawn     leads\n")
                .containsPattern(
                        "Recipient A +50\\.00% +50\\.00% +0\\.00% +[45]\\d\\.\\d0% +[45]\\d\\d\n")
                .containsPattern("all +1000\n")
                .endsWith("passed\n");
    }

    @Test
    void theGuidesTestShouldFailFor60And40() throws IOException {
        assertThat(run(file("flow.json", guide(60)))).isEqualTo(1);

        assertThat(out.toString())
                .containsPattern("Recipient A +50\\.00% +60\\.00% +10\\.00%")
                .contains("failed: Recipient A is expected to get 50% of the leads, and gets 60%")
                .doesNotContain("passed");
    }

    @Test
    void anOfferShouldBeTriedWithItsScriptAndTheOptions() throws IOException {
        String offer =
                file(
                        "offer.yaml",
                        """
                        name: Tea
                        script: "geo:us 25% #7\\ngeo:us #8\\n"
                        flow: { steps: [ { script: { on_reject: next } }, { cascade: [ Rest ] } ] }
                        """);
        String lead = file("lead.json", "{\"geo\": \"us\"}");

        assertThat(run(offer, "--lead", lead, "--volume", "200", "--seed", "3")).isZero();
        assertThat(out.toString()).containsPattern("#7 +- +25\\.00% +- ");
        assertThat(run(offer, "--lead", lead, "--expect", "#7=30%,#8=70%")).isEqualTo(1);
        assertThat(run(offer, "--lead", lead, "--expect", "#7=30%", "--tolerance", "5")).isZero();
        assertThat(run(offer, "--accept", "Rest=50%", "--over", "1d", "--zone", "Asia/Tokyo"))
                .isZero();
        assertThat(out.toString()).containsPattern("nobody +- +50\\.00%");
    }

    @Test
    void aWholeTestShouldBeReadFromAFileAndChangedByOptions() throws IOException {
        String test =
                file(
                        "test.yaml",
                        """
                        flow: { cascade: [ First, Second ] }
                        accept: { First: 40% }
                        expect: { First: 40%, Second: 60% }
                        volume: 500
                        """);

        assertThat(run(test)).isZero();
        assertThat(out.toString()).containsPattern("all +500\n");
        assertThat(run(test, "--accept", "First=50%")).isEqualTo(1);
    }

    @Test
    void whatCannotBeUsedShouldBeSaid() throws IOException {
        String flow = file("flow.yaml", "cascade: [ A ]\n");

        assertThat(run(flow, "--accept", "B=50%")).isEqualTo(UNUSABLE);
        assertThat(run(flow, "--accept", "50%")).isEqualTo(UNUSABLE);
        assertThat(run(flow, "--at", "noon")).isEqualTo(UNUSABLE);
        assertThat(run(file("script.yaml", "script: {}\n"))).isEqualTo(UNUSABLE);
        assertThat(run(file("broken.yaml", "a: ["))).isEqualTo(UNUSABLE);
        assertThat(run(file("stored.yaml", "offer: 3\n"))).isEqualTo(UNUSABLE);
        assertThat(errors.toString())
                .contains(
                        "which is no recipient of the flow",
                        "as in B=70%, not '50%'",
                        "at must be a moment",
                        "asks the offer's script",
                        "names an offer of a server, and there is none here");
    }
}
