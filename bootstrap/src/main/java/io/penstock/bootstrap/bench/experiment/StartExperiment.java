package io.penstock.bootstrap.bench.experiment;

import io.penstock.bootstrap.bench.server.ServerOptions;
import io.penstock.bootstrap.bench.server.ServerProcess;
import io.penstock.bootstrap.bench.server.Storage;
import io.penstock.bootstrap.bench.sink.Sink;
import io.penstock.bootstrap.bench.sink.SinkBehaviour;
import io.penstock.bootstrap.bench.table.Experiment;
import io.penstock.bootstrap.bench.table.Line;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * How long a server takes to start on a new embedded database, and its memory in the machine, at
 * rest and after load. Its heap may grow to 512 MiB. Each figure has a server of its own.
 */
public final class StartExperiment implements Experiment {

    private static final double MIB = 1L << 20;
    private static final String HEAP = "512m";
    private static final Duration REST = Duration.ofSeconds(1);

    private final Workbench bench;

    public StartExperiment(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String about() {
        return "start and memory on the embedded database";
    }

    @Override
    public List<Line> lines() {
        return List.of(
                Line.figure("start to ready on a new embedded database", "start", "ms"),
                Line.figure("memory at rest", "rest", "MiB"),
                Line.figure("memory after load", "load", "MiB"));
    }

    @Override
    public Setup open() throws IOException, InterruptedException {
        return Assembly.of(assembly -> {
            Sink sink = assembly.sink(SinkBehaviour.good());
            assembly.side("start", _ -> start());
            assembly.side("rest", _ -> rest());
            assembly.side("load", duration -> load(sink, duration));
        });
    }

    private static double start() throws IOException, InterruptedException {
        try (ServerProcess server = server()) {
            return server.startTime().toMillis();
        }
    }

    private static double rest() throws IOException, InterruptedException {
        try (ServerProcess server = server()) {
            Thread.sleep(REST);
            return server.figures().residentBytes() / MIB;
        }
    }

    private double load(Sink sink, Duration duration) throws IOException, InterruptedException {
        try (ServerProcess server = server()) {
            new SampleSetup(server.api()).manyLines(sink.address());
            Load.on(server, 1, bench.connections()).rate(duration);
            return server.figures().residentBytes() / MIB;
        }
    }

    private static ServerProcess server() throws IOException, InterruptedException {
        return ServerProcess.start(ServerOptions.on(new Storage.Embedded()).withHeap(HEAP));
    }
}
