package io.penstock.bootstrap.bench.experiment;

import io.penstock.bootstrap.bench.BenchException;
import io.penstock.bootstrap.bench.server.ChildProcess;
import io.penstock.bootstrap.bench.server.Storage;
import io.penstock.bootstrap.bench.table.Bound;
import io.penstock.bootstrap.bench.table.Experiment;
import io.penstock.bootstrap.bench.table.Line;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The claiming and finishing of jobs beside db-scheduler. The program that does both stands among
 * the benchmarks, since the server does not come with db-scheduler. It takes {@code ours} or {@code
 * db-scheduler}, a JDBC URL of an empty schema, a user, a password and milliseconds, and prints
 * {@code jobs N doubles N}: how many jobs a second, and how many of them twice.
 */
public final class JobsExperiment implements Experiment {

    static final String PROGRAM = "io.penstock.bootstrap.benchmark.delivery.JobBenchmark";

    private static final Pattern ANSWER = Pattern.compile("jobs ([0-9.]+) doubles (\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Workbench bench;

    public JobsExperiment(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public String about() {
        return "claim and completion of jobs beside db-scheduler";
    }

    @Override
    public List<Line> lines() {
        return List.of(
                Line.ratio(
                        "claim and completion of jobs over db-scheduler, none done twice",
                        "ours",
                        "db-scheduler",
                        "jobs/s",
                        Bound.atLeast(4)));
    }

    @Override
    public Setup open() throws IOException, InterruptedException {
        try {
            Class.forName(PROGRAM, false, JobsExperiment.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new BenchException(
                    "It needs the benchmarks on the class path; see bootstrap/src/benchmarks.", e);
        }
        return Assembly.of(assembly -> {
            assembly.side("ours", duration -> jobs("ours", duration));
            assembly.side("db-scheduler", duration -> jobs("db-scheduler", duration));
        });
    }

    private double jobs(String which, Duration duration) throws InterruptedException {
        Storage.Schema schema = bench.schema();
        try (ChildProcess program =
                ChildProcess.java(
                        List.of("-Xmx1g"),
                        PROGRAM,
                        List.of(
                                which,
                                schema.url(),
                                schema.user(),
                                schema.password(),
                                Long.toString(duration.toMillis())),
                        Map.of())) {
            Matcher answer =
                    ANSWER.matcher(
                            program.await(line -> ANSWER.matcher(line).find(), PATIENCE));
            if (!answer.find() || !answer.group(2).equals("0")) {
                throw new BenchException("Jobs were done twice: " + answer.group(2) + ".");
            }
            return Double.parseDouble(answer.group(1));
        } finally {
            bench.databases().drop(schema);
        }
    }
}
