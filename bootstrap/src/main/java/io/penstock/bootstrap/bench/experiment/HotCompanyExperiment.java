package io.penstock.bootstrap.bench.experiment;

import io.penstock.bootstrap.bench.baseline.LockedRowLoop;
import io.penstock.bootstrap.bench.server.Databases;
import io.penstock.bootstrap.bench.server.ServerOptions;
import io.penstock.bootstrap.bench.server.ServerProcess;
import io.penstock.bootstrap.bench.server.Storage;
import io.penstock.bootstrap.bench.sink.Sink;
import io.penstock.bootstrap.bench.table.Bound;
import io.penstock.bootstrap.bench.table.Experiment;
import io.penstock.bootstrap.bench.table.Line;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * All leads go to one company: with two caps, without, and in a loop that locks its row for each.
 * Deliveries are held back as in {@link IntakeExperiment}.
 */
public final class HotCompanyExperiment implements Experiment {

    private final Workbench bench;

    public HotCompanyExperiment(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public String name() {
        return "hot";
    }

    @Override
    public String about() {
        return "all leads to one company, with and without caps, and a locked row a lead";
    }

    @Override
    public List<Line> lines() {
        int count = bench.connections();
        return List.of(
                Line.ratio(
                        "one company with two caps over the same without, %d connections"
                                .formatted(count),
                        "capped",
                        "uncapped",
                        "leads/s",
                        Bound.atLeast(0.85)),
                Line.ratio(
                        "one company with two caps over SELECT … FOR UPDATE a lead, %d connections"
                                .formatted(count),
                        "capped",
                        "locked row",
                        "leads/s",
                        Bound.atLeast(8)));
    }

    @Override
    public Setup open() throws IOException, InterruptedException {
        return Assembly.of(this::setUp);
    }

    private void setUp(Assembly assembly) throws IOException, InterruptedException {
        Sink silent = assembly.silentBuyer();
        ServerProcess server =
                assembly.server(
                        ServerOptions.on(bench.storage()).with(IntakeExperiment.ONE_DELIVERY, "1"));
        SampleSetup setup = new SampleSetup(server.api());
        setup.company(1, Optional.of(silent.address()));
        setup.company(2, Optional.of(silent.address()));
        setup.offer(1, SampleSetup.capped(1));
        setup.offer(2, "#2");
        assembly.side("capped", Load.on(server, 1, bench.connections())::rate);
        assembly.side("uncapped", Load.on(server, 2, bench.connections())::rate);
        if (bench.embedded()) {
            assembly.missing("locked row", "This needs MariaDB or MySQL: leave --embedded out.");
        } else {
            Storage.Schema schema = bench.schema();
            LockedRowLoop loop =
                    assembly.with(
                            LockedRowLoop.open(
                                    () -> Databases.connect(schema), bench.connections()));
            assembly.side("locked row", loop::run);
        }
    }
}
