package io.penstock.bootstrap.bench.experiment;

import io.penstock.bootstrap.bench.server.ServerOptions;
import io.penstock.bootstrap.bench.server.ServerProcess;
import io.penstock.bootstrap.bench.server.Storage;
import io.penstock.bootstrap.bench.sink.Sink;
import io.penstock.bootstrap.bench.table.Bound;
import io.penstock.bootstrap.bench.table.Experiment;
import io.penstock.bootstrap.bench.table.Line;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The intake of a server that has taken many leads, beside that of one that has taken none. */
public final class FullDatabaseExperiment implements Experiment {

    private final Workbench bench;

    public FullDatabaseExperiment(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public String name() {
        return "full";
    }

    @Override
    public String about() {
        return "intake with millions of leads stored";
    }

    @Override
    public List<Line> lines() {
        return List.of(
                Line.ratio(
                        String.format(
                                Locale.ROOT,
                                "intake with %,d leads stored over an empty database, %d connections",
                                bench.storedLeads(),
                                bench.connections()),
                        "full",
                        "empty",
                        "leads/s",
                        Bound.atLeast(0.8)));
    }

    @Override
    public Setup open() throws IOException, InterruptedException {
        return Assembly.of(this::setUp);
    }

    private void setUp(Assembly assembly) throws IOException, InterruptedException {
        Sink silent = assembly.silentBuyer();
        Storage.Schema full = bench.schema();
        ServerProcess server = IntakeExperiment.server(assembly, silent, ServerOptions.on(full));
        StoredLeads.write(full, bench.storedLeads(), true);
        ServerProcess empty =
                IntakeExperiment.server(assembly, silent, ServerOptions.on(bench.schema()));
        assembly.side("full", Load.on(server, 1, bench.connections())::rate);
        assembly.side("empty", Load.on(empty, 1, bench.connections())::rate);
    }
}
