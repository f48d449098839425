package io.penstock.bootstrap.cli.bench;

import io.penstock.bootstrap.bench.experiment.Experiments;
import io.penstock.bootstrap.bench.experiment.Workbench;
import io.penstock.bootstrap.bench.server.Databases;
import io.penstock.bootstrap.bench.table.Experiment;
import io.penstock.bootstrap.bench.table.Machine;
import io.penstock.bootstrap.bench.table.ResultTable;
import io.penstock.bootstrap.bench.table.Rounds;
import io.penstock.bootstrap.bench.table.Row;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of the table, and what they have measured. */
final class TableOptions {

    private static final int MOST_SECONDS = 600;
    private static final int MOST_CONNECTIONS = 1_000;
    private static final double MOST_MILLIONS = 100;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "NAME",
            description =
                    "What to measure, of intake, echo, hot, delivery, jobs, buyers, full, waiting, "
                            + "start and neighbour; without it, everything.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "How often each side is measured, 1 to 100 (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "5",
            description = "How long each time, 1 to 600 (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "20",
            description =
                    "How long each side runs before the first round, 1 to 600 seconds "
                            + "(${DEFAULT-VALUE}); for intake at most, and until 500,000 leads are"
                            + " taken.")
    private int warmUp;

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "64",
            description =
                    "Connections that send leads, 1 to 1000, where none are named "
                            + "(${DEFAULT-VALUE}).")
    private int connections;

    @Option(
            names = "--millions",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many million leads are many, up to 100 (${DEFAULT-VALUE}).")
    private double millions;

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description =
                    "A running MariaDB, in which schemas are made and dropped; without it, "
                            + "a MariaDB is started.")
    private @Nullable String databaseUrl;

    @Option(
            names = "--database-user",
            paramLabel = "NAME",
            defaultValue = "root",
            description = "Its user, who may create schemas (${DEFAULT-VALUE}).")
    private String databaseUser = "root";

    @Option(
            names = "--database-password",
            paramLabel = "SECRET",
            defaultValue = "",
            description = "The user's password (none).")
    private String databasePassword = "";

    @Option(
            names = "--embedded",
            description = "Keep leads in the embedded database; what needs MariaDB is left out.")
    private boolean embedded;

    @Option(
            names = "--markdown",
            paramLabel = "FILE",
            description = "Write the table there too, in Markdown.")
    private @Nullable Path markdown;

    @Option(
            names = "--strict",
            description = "End with 1 when a bound is missed or something could not be measured.")
    private boolean strict;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    /** Measures, and gives the exit status. */
    int run() throws IOException, InterruptedException {
        check(rounds >= 1 && rounds <= 100, "--rounds is 1 to 100.");
        check(seconds >= 1 && seconds <= MOST_SECONDS, "--seconds is 1 to 600.");
        check(warmUp >= 1 && warmUp <= MOST_SECONDS, "--warm-up is 1 to 600.");
        check(connections >= 1 && connections <= MOST_CONNECTIONS, "--connections is 1 to 1000.");
        check(millions > 0 && millions <= MOST_MILLIONS, "--millions is above 0, and at most 100.");
        Rounds measured =
                new Rounds(
                        rounds,
                        Duration.ofSeconds(seconds),
                        Duration.ofSeconds(warmUp),
                        System.err);
        List<Row> rows = new ArrayList<>();
        try (Databases databases =
                new Databases(Optional.ofNullable(databaseUrl), databaseUser, databasePassword)) {
            Workbench bench = new Workbench(databases, embedded, connections, millions);
            for (Experiment experiment : chosen(bench)) {
                System.err.println(experiment.name() + ": " + experiment.about() + " ...");
                rows.addAll(measured.run(experiment));
            }
        }
        ResultTable table = new ResultTable(Machine.describe(), procedure(), rows);
        print(table);
        return strict && !table.holds() ? 1 : 0;
    }

    private List<Experiment> chosen(Workbench bench) {
        List<Experiment> all = Experiments.all(bench);
        List<String> names = all.stream().map(Experiment::name).toList();
        for (String name : only) {
            check(
                    names.contains(name),
                    "--only knows no '" + name + "', but " + String.join(", ", names) + ".");
        }
        return all.stream().filter(one -> only.isEmpty() || only.contains(one.name())).toList();
    }

    private String procedure() {
        return "Median of "
                + rounds
                + " rounds of "
                + seconds
                + " s a side, the sides in turn, after a warm-up of at most "
                + warmUp
                + " s each; leads stored in "
                + (embedded ? "the embedded H2." : "MariaDB.");
    }

    private void print(ResultTable table) throws IOException {
        PrintWriter out = commandLine().getOut();
        table.lines().forEach(out::println);
        out.flush();
        if (markdown != null) {
            Files.writeString(markdown, table.markdown());
        }
    }

    private void check(boolean holds, String problem) {
        if (!holds) {
            throw new ParameterException(commandLine(), problem);
        }
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec, "set by picocli").commandLine();
    }
}
