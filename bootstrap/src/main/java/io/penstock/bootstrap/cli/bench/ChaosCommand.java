package io.penstock.bootstrap.cli.bench;

import io.penstock.bootstrap.bench.chaos.ChaosPlan;
import io.penstock.bootstrap.bench.chaos.ChaosReport;
import io.penstock.bootstrap.bench.chaos.ChaosRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code penstock bench chaos}: kills processes under load and looks whether anything is lost. */
@Command(
        name = "chaos",
        description = {
            "Runs two servers on a MariaDB of their own with local buyers, sends leads, and kills "
                    + "servers, database and buyers at random moments, while calls of the database "
                    + "fail. Then the faults end, what waits for another attempt becomes due, and it "
                    + "checks every promise and shows all counts.",
            "With --embedded it is one server with the embedded database, and no call fails.",
            "The exit status is 0 when every promise was kept."
        },
        mixinStandardHelpOptions = true)
final class ChaosCommand implements Callable<Integer> {

    @Option(
            names = "--kills",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many processes are killed, 1 to 10000 (${DEFAULT-VALUE}).")
    private int kills;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Decides who is killed when (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "100",
            description = "How many leads are sent a second, 1 to 10000 (${DEFAULT-VALUE}).")
    private int rate;

    @Option(
            names = "--calm",
            paramLabel = "MS",
            defaultValue = "2000",
            description =
                    "How long nobody is killed on average, in milliseconds (${DEFAULT-VALUE}).")
    private long calm;

    @Option(
            names = "--faults",
            paramLabel = "PERCENT",
            description =
                    "How many of a hundred calls of the database fail, half of them after they "
                            + "were done, 0 to 50 (5; 0 with --embedded).")
    private @Nullable Integer faults;

    @Option(names = "--embedded", description = "One server with the embedded database.")
    private boolean embedded;

    @Option(
            names = "--mariadb",
            paramLabel = "FOLDER",
            defaultValue = "/usr",
            description =
                    "Where MariaDB is installed: the folder with bin or sbin (${DEFAULT-VALUE}).")
    private Path mariadb = Path.of("/usr");

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        ChaosPlan plan = plan();
        Path folder = Files.createTempDirectory("penstock-chaos");
        System.out.println("Data and logs are in " + folder);
        try (ChaosRun run = new ChaosRun(plan, folder, ChaosCommand::show)) {
            Thread atSignal = Thread.ofPlatform().unstarted(run::close);
            Runtime.getRuntime().addShutdownHook(atSignal);
            ChaosReport report = run.run();
            System.out.println(report);
            return report.broken().isEmpty() ? 0 : 1;
        }
    }

    private static void show(String line) {
        System.out.println(line);
    }

    private ChaosPlan plan() {
        try {
            int percent = faults != null ? faults : embedded ? 0 : 5;
            return new ChaosPlan(
                    kills,
                    seed,
                    percent,
                    rate,
                    Duration.ofMillis(calm),
                    embedded ? Optional.empty() : Optional.of(mariadb));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    Objects.requireNonNull(spec, "set by picocli").commandLine(),
                    String.valueOf(e.getMessage()));
        }
    }
}
