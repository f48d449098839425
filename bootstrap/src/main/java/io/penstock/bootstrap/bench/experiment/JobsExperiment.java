package io.penstock.bootstrap.bench.experiment;

import io.penstock.bootstrap.bench.BenchException;
import io.penstock.bootstrap.bench.server.ChildProcess;
import io.penstock.bootstrap.bench.table.Bound;
import io.penstock.bootstrap.bench.table.Experiment;
import io.penstock.bootstrap.bench.table.Line;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The claiming and finishing of jobs beside db-scheduler. The program that does both stands among
 * the benchmarks, since the server does not come with db-scheduler: it takes the number of jobs,
 * does them in turn on a MariaDB of its own, prints a table row for each side, and fails where a
 * job is done twice.
 */
public final class JobsExperiment implements Experiment {

    private static final String PROGRAM = "io.penstock.bootstrap.benchmark.delivery.JobBenchmark";

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long JOBS_PER_SECOND = 2_000;

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
                        "penstock",
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
        Comparison comparison = new Comparison();
        return Assembly.of(assembly -> {
            assembly.side("penstock", comparison::run);
            assembly.side("db-scheduler", _ -> comparison.dbScheduler);
        });
    }

    /** One run of the program, which measures both sides. Not thread-safe. */
    private static final class Comparison {

        private double dbScheduler;

        double run(Duration duration) throws InterruptedException {
            long jobs = Math.max(1, duration.toSeconds()) * JOBS_PER_SECOND;
            try (ChildProcess program =
                    ChildProcess.java(
                            List.of("-Xmx1g", "-XX:+UseParallelGC"),
                            PROGRAM,
                            List.of(Long.toString(jobs)),
                            Map.of())) {
                double own = figure(program, "| Penstock |");
                dbScheduler = figure(program, "| db-scheduler |");
                return own;
            }
        }

        private static double figure(ChildProcess program, String row) throws InterruptedException {
            String line = program.await(said -> said.startsWith(row), PATIENCE);
            return Double.parseDouble(line.substring(row.length()).replaceAll("[^0-9.]", ""));
        }
    }
}
