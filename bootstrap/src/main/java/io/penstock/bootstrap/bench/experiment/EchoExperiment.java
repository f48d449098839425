package io.penstock.bootstrap.bench.experiment;

import io.penstock.bootstrap.bench.load.LeadRequests;
import io.penstock.bootstrap.bench.server.ChildProcess;
import io.penstock.bootstrap.bench.server.ServerOptions;
import io.penstock.bootstrap.bench.server.ServerProcess;
import io.penstock.bootstrap.bench.server.Storage;
import io.penstock.bootstrap.bench.sink.Sink;
import io.penstock.bootstrap.bench.table.Bound;
import io.penstock.bootstrap.bench.table.Experiment;
import io.penstock.bootstrap.bench.table.Line;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The server without a database, beside a Jetty that sends the same requests back. */
public final class EchoExperiment implements Experiment {

    private static final Duration START = Duration.ofMinutes(1);
    private static final String READY = "Ready at ";

    private final Workbench bench;

    public EchoExperiment(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public String name() {
        return "echo";
    }

    @Override
    public String about() {
        return "the server in memory beside a Jetty that echoes";
    }

    @Override
    public List<Line> lines() {
        return List.of(
                Line.ratio(
                        "the server in memory over a raw Jetty echo, %d connections"
                                .formatted(bench.connections()),
                        "memory",
                        "echo",
                        "requests/s",
                        Bound.atLeast(0.6)));
    }

    @Override
    public Setup open() throws IOException, InterruptedException {
        return Assembly.of(this::setUp);
    }

    private void setUp(Assembly assembly) throws IOException, InterruptedException {
        Sink silent = assembly.silentBuyer();
        ServerProcess memory =
                IntakeExperiment.server(assembly, silent, ServerOptions.on(new Storage.Memory()));
        assembly.side("memory", Load.on(memory, 1, bench.connections())::rate);
        ChildProcess echo =
                assembly.with(
                        ChildProcess.java(
                                ServerOptions.JAVA_OPTIONS,
                                "io.penstock.bootstrap.bench.baseline.JettyEcho",
                                List.of(),
                                Map.of()));
        String ready = echo.await(line -> line.startsWith(READY), START);
        URI address = URI.create(ready.substring(READY.length(), ready.length() - 1));
        Load load =
                new Load(
                        address,
                        LeadRequests.to(address, memory.key()).ofOffer(1),
                        bench.connections());
        assembly.side("echo", load::rate);
    }
}
