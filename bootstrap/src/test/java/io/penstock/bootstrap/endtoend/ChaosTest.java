package io.penstock.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.bootstrap.bench.chaos.ChaosPlan;
import io.penstock.bootstrap.bench.chaos.ChaosReport;
import io.penstock.bootstrap.bench.chaos.ChaosRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills under load, in the short form of {@code penstock bench chaos}. */
@Timeout(600)
class ChaosTest {

    private static final Duration CALM = Duration.ofSeconds(1);

    @TempDir private Path folder;

    @Test
    void twoServersShouldKeepEveryPromiseWhileAllIsKilledAndCallsOfTheDatabaseFail()
            throws Exception {
        Optional<Path> mariadb = Optional.of(MariaDbInstallation.unpack(folder));
        check(new ChaosPlan(6, 4, 5, 60, CALM, mariadb));
    }

    @Test
    void aServerWithTheEmbeddedDatabaseShouldKeepEveryPromiseWhileItIsKilled() throws Exception {
        check(new ChaosPlan(4, 2, 0, 60, CALM, Optional.empty()));
    }

    private void check(ChaosPlan plan) throws Exception {
        try (ChaosRun run = new ChaosRun(plan, folder.resolve("run"), ChaosTest::show)) {
            ChaosReport report = run.run();
            System.out.println(report);
            assertThat(report.broken()).as(report.toString()).isEmpty();
        }
    }

    private static void show(String line) {
        System.out.println(line);
    }
}
