package io.penstock.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ResourceLock(Resources.SYSTEM_OUT)
@Timeout(180)
class PenstockCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"", "serve", "demo", "migrate", "config", "sink", "bench", "version"})
    void everyCommandHelps(String command) {
        String[] arguments =
                command.isEmpty() ? new String[] {"--help"} : new String[] {command, "--help"};

        assertThat(run(arguments)).isZero();
        assertThat(out()).contains("Usage: penstock" + (command.isEmpty() ? "" : " " + command));
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertThat(run("version")).isZero();
        assertThat(out()).matches("(?s)penstock \\d+\\.\\d+.*java 2[5-9].*").doesNotContain("${");
    }

    @Test
    void anUnknownCommandIsAUsageErrorThatNamesTheNearest() {
        assertThat(run("sreve")).isEqualTo(2);
        assertThat(errors()).contains("sreve", "serve");
    }

    @Test
    void noCommandIsAUsageError() {
        assertThat(run()).isEqualTo(2);
        assertThat(errors()).contains("Name a command.");
    }

    @Test
    void aSettingsFileThatIsNotThereIsAUsageError(@TempDir Path folder) {
        assertThat(run("migrate", "--config", folder.resolve("none.yaml").toString())).isEqualTo(2);
        assertThat(errors()).contains("There is no file").doesNotContain("\tat ");
    }

    @Test
    void migrateMakesAnEmptyDatabaseReady(@TempDir Path folder) {
        assertThat(run("migrate", "--data", folder.toString())).isZero();
        assertThat(out()).contains("has the schema of version");
        assertThat(folder.resolve("penstock.mv.db")).exists();
    }

    @Test
    void theDemoDeliversEveryLeadAndShowsWhoGotWhat() {
        assertThat(run("demo", "--exit", "--leads", "120", "--seed", "7")).isZero();
        assertThat(out())
                .contains("120 leads posted, 120 delivered; the buyers got 120, 0 of them twice.")
                .contains("target  actual")
                .contains("#1 Golden State Cover")
                .contains("100.0%");
    }

    private int run(String... arguments) {
        return captured(() -> PenstockCommand.run(arguments));
    }

    private int captured(IntSupplier action) {
        PrintStream realOut = System.out;
        PrintStream realErrors = System.err;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        try {
            return action.getAsInt();
        } finally {
            System.setOut(realOut);
            System.setErr(realErrors);
        }
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String errors() {
        return errors.toString(StandardCharsets.UTF_8);
    }
}
