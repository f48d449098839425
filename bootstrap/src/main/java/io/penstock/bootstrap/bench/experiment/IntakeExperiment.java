package io.penstock.bootstrap.bench.experiment;

import io.penstock.bootstrap.bench.server.ServerOptions;
import io.penstock.bootstrap.bench.server.ServerProcess;
import io.penstock.bootstrap.bench.server.Storage;
import io.penstock.bootstrap.bench.sink.Sink;
import io.penstock.bootstrap.bench.table.Bound;
import io.penstock.bootstrap.bench.table.Experiment;
import io.penstock.bootstrap.bench.table.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Leads that are stored before they are answered, in shared transactions, in one each, and in
 * memory. Every lead has its delivery; of these only one is made at a time, to a buyer that never
 * answers, so that taking in is measured alone.
 */
public final class IntakeExperiment implements Experiment {

    static final String ONE_DELIVERY = "PENSTOCK_DELIVERY_CONCURRENCY";

    private static final String MODE = "PENSTOCK_INTAKE_MODE";
    private static final List<Integer> CONNECTIONS = List.of(64, 256);

    private final Workbench bench;

    public IntakeExperiment(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public String about() {
        return "1,000 lines, a cap on each; shared transactions, one a lead, memory";
    }

    @Override
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (int count : CONNECTIONS) {
            lines.add(
                    Line.ratio(
                            "durable intake in groups over a transaction a lead, %d connections"
                                    .formatted(count),
                            "groups " + count,
                            "single " + count,
                            "leads/s",
                            Bound.atLeast(count == 64 ? 3.5 : 4)));
        }
        for (int count : CONNECTIONS) {
            lines.add(
                    Line.ratio(
                            "durable intake over the same server in memory, %d connections"
                                    .formatted(count),
                            "groups " + count,
                            "memory " + count,
                            "leads/s",
                            Bound.atLeast(0.4)));
        }
        return lines;
    }

    @Override
    public Setup open() throws IOException, InterruptedException {
        return Assembly.of(this::setUp);
    }

    private void setUp(Assembly assembly) throws IOException, InterruptedException {
        Sink silent = assembly.silentBuyer();
        ServerProcess groups = server(assembly, silent, ServerOptions.on(bench.storage()));
        ServerProcess memory = server(assembly, silent, ServerOptions.on(new Storage.Memory()));
        ServerProcess single = server(assembly, silent, single(bench.storage()));
        for (int count : CONNECTIONS) {
            assembly.rate("groups " + count, Load.on(groups, 1, count));
            assembly.rate("single " + count, Load.on(single, 1, count));
            assembly.rate("memory " + count, Load.on(memory, 1, count));
        }
    }

    /** A server that stores each lead in a transaction of its own. */
    static ServerOptions single(Storage storage) {
        return ServerOptions.on(storage).with(MODE, "single");
    }

    static ServerProcess server(Assembly assembly, Sink silent, ServerOptions options)
            throws IOException, InterruptedException {
        ServerProcess server = assembly.server(options.with(ONE_DELIVERY, "1"));
        new SampleSetup(server.api()).manyLines(silent.address());
        return server;
    }
}
