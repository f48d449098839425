package io.penstock.bootstrap.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.bootstrap.bench.sink.Sink;
import io.penstock.bootstrap.bench.sink.SinkBehaviour;
import io.penstock.bootstrap.cli.PenstockCommand;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_OUT)
@Timeout(240)
class BenchCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void aShortTableIsMeasuredFromEndToEnd(@TempDir Path folder) {
        Path markdown = folder.resolve("table.md");

        int status =
                run(
                        "bench",
                        "--only",
                        "echo",
                        "--rounds",
                        "1",
                        "--seconds",
                        "1",
                        "--connections",
                        "4",
                        "--markdown",
                        markdown.toString());

        assertThat(status).as(errors()).isZero();
        assertThat(out())
                .contains("processors", "the server in memory over a raw Jetty echo")
                .doesNotContain("not measured");
        assertThat(markdown).content().contains("| what | median |").contains("leads stored in");
    }

    @Test
    void anExperimentThatThereIsNotIsAUsageError() {
        assertThat(run("bench", "table", "--only", "intake,speed")).isEqualTo(2);
        assertThat(errors()).contains("no 'speed'", "neighbour");
    }

    @Test
    void numbersOutOfRangeAreUsageErrors() {
        assertThat(run("bench", "--seconds", "0")).isEqualTo(2);
        assertThat(errors()).contains("--seconds is 1 to 600.");
    }

    @Test
    void loadTellsRateLatenciesAndAnswers() throws Exception {
        try (Sink sink = Sink.start(0, SinkBehaviour.good())) {
            int status =
                    run(
                            "bench",
                            "load",
                            "--url",
                            sink.address().toString(),
                            "--key",
                            "any",
                            "--connections",
                            "2",
                            "--duration",
                            "100ms");

            assertThat(status).as(errors()).isZero();
            assertThat(out()).contains("a second", "p99.9", "× 200");
        }
    }

    @Test
    void loadWantsAKeyAndATime() {
        assertThat(run("bench", "load", "--key", "any", "--duration", "soon")).isEqualTo(2);
        assertThat(errors()).contains("500ms");
        assertThat(run("bench", "load", "--key", "any", "--url", "here")).isEqualTo(2);
    }

    private int run(String... arguments) {
        PrintStream before = System.out;
        PrintStream errorsBefore = System.err;
        try (PrintStream replaced = new PrintStream(out, true, StandardCharsets.UTF_8);
                PrintStream replacedErrors =
                        new PrintStream(errors, true, StandardCharsets.UTF_8)) {
            System.setOut(replaced);
            System.setErr(replacedErrors);
            return PenstockCommand.run(arguments);
        } finally {
            System.setOut(before);
            System.setErr(errorsBefore);
        }
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String errors() {
        return errors.toString(StandardCharsets.UTF_8);
    }
}
