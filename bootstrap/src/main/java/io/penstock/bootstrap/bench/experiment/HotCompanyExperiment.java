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
 * All leads go to one company: with two caps, without, in a transaction a lead, which locks the
 * company's row by {@code SELECT … FOR UPDATE}, and in a bare loop that does nothing but that.
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
        return "all leads to one company, with and without caps, and with a locked row a lead";
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
                        "the same over a transaction a lead, by SELECT … FOR UPDATE, %d connections"
                                .formatted(count),
                        "capped",
                        "single",
                        "leads/s",
                        Bound.atLeast(8)),
                Line.ratio(
                        "the same over a bare loop of SELECT … FOR UPDATE, without HTTP",
                        "capped",
                        "locked row",
                        "leads/s",
                        Bound.atLeast(1)));
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
        ServerProcess single =
                assembly.server(
                        IntakeExperiment.single(bench.storage())
                                .with(IntakeExperiment.ONE_DELIVERY, "1"));
        saveOffers(server, silent);
        saveOffers(single, silent);
        assembly.side("capped", Load.on(server, 1, bench.connections())::rate);
        assembly.side("uncapped", Load.on(server, 2, bench.connections())::rate);
        assembly.side("single", Load.on(single, 1, bench.connections())::rate);
        if (bench.embedded()) {
            assembly.missing("locked row", "This needs MariaDB: leave --embedded out.");
        } else {
            Storage.Schema schema = bench.schema();
            LockedRowLoop loop =
                    assembly.with(
                            LockedRowLoop.open(
                                    () -> Databases.connect(schema), bench.connections()));
            assembly.side("locked row", loop::run);
        }
    }

    private static void saveOffers(ServerProcess server, Sink buyer)
            throws IOException, InterruptedException {
        SampleSetup setup = new SampleSetup(server.api());
        setup.company(1, Optional.of(buyer.address()));
        setup.company(2, Optional.of(buyer.address()));
        setup.offer(1, SampleSetup.capped(1));
        setup.offer(2, "#2");
    }
}
