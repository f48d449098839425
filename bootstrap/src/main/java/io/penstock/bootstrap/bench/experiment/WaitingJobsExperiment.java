package io.penstock.bootstrap.bench.experiment;

import io.penstock.bootstrap.bench.BenchException;
import io.penstock.bootstrap.bench.server.HeapUse;
import io.penstock.bootstrap.bench.server.ServerOptions;
import io.penstock.bootstrap.bench.server.ServerProcess;
import io.penstock.bootstrap.bench.server.Storage;
import io.penstock.bootstrap.bench.sink.Sink;
import io.penstock.bootstrap.bench.sink.SinkBehaviour;
import io.penstock.bootstrap.bench.table.Bound;
import io.penstock.bootstrap.bench.table.Experiment;
import io.penstock.bootstrap.bench.table.Line;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * A server with 512 MiB of heap that finds many deliveries due: it must make them, and live. One
 * that runs out of memory ends at once.
 */
public final class WaitingJobsExperiment implements Experiment {

    private static final double MIB = 1L << 20;
    private static final int HEAP_MIB = 512;

    private final Workbench bench;

    public WaitingJobsExperiment(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public String name() {
        return "waiting";
    }

    @Override
    public String about() {
        return "many deliveries due, in 512 MiB of heap";
    }

    @Override
    public List<Line> lines() {
        String deliveries = String.format(Locale.ROOT, "%,d deliveries due", bench.storedLeads());
        return List.of(
                Line.figure(
                        "deliveries made of " + deliveries,
                        "made",
                        "deliveries/s",
                        Bound.atLeast(1)),
                Line.figure("live heap with " + deliveries, "heap", "MiB", Bound.atMost(HEAP_MIB)),
                Line.figure("memory with " + deliveries, "memory", "MiB"));
    }

    @Override
    public Setup open() throws IOException, InterruptedException {
        return Assembly.of(this::setUp);
    }

    private void setUp(Assembly assembly) throws IOException, InterruptedException {
        Sink sink = assembly.sink(SinkBehaviour.good());
        Storage.Schema schema = bench.schema();
        ServerOptions options = ServerOptions.on(schema).withHeap(HEAP_MIB + "m");
        try (ServerProcess first = ServerProcess.start(options)) {
            new SampleSetup(first.api()).manyLines(sink.address());
        }
        StoredLeads.write(schema, bench.storedLeads(), false);
        ServerProcess server = assembly.server(options);
        assembly.side("made", duration -> made(server, sink, duration));
        assembly.side("heap", _ -> HeapUse.live(server.process()) / MIB);
        assembly.side("memory", _ -> server.figures().residentBytes() / MIB);
    }

    private static double made(ServerProcess server, Sink sink, Duration duration)
            throws InterruptedException {
        long before = sink.taken();
        Thread.sleep(duration);
        if (!server.process().isAlive()) {
            throw new BenchException("The server died.");
        }
        return (sink.taken() - before) / (duration.toNanos() / 1e9);
    }
}
