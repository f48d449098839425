package io.penstock.bootstrap.bench.experiment;

import io.penstock.bootstrap.bench.server.ServerOptions;
import io.penstock.bootstrap.bench.server.ServerProcess;
import io.penstock.bootstrap.bench.sink.Manner;
import io.penstock.bootstrap.bench.sink.Sink;
import io.penstock.bootstrap.bench.sink.SinkBehaviour;
import io.penstock.bootstrap.bench.table.Bound;
import io.penstock.bootstrap.bench.table.Experiment;
import io.penstock.bootstrap.bench.table.Line;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Twenty companies, of which one has a buyer that hangs and one a buyer that is not there; beside a
 * server where these two fetch their leads. Both get 1,000 leads a second.
 */
public final class BadBuyersExperiment implements Experiment {

    private static final int COMPANIES = 20;
    private static final double LEADS_PER_SECOND = 1_000;

    private final Workbench bench;

    public BadBuyersExperiment(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public String name() {
        return "buyers";
    }

    @Override
    public String about() {
        return "one hanging and one dead buyer of twenty";
    }

    @Override
    public List<Line> lines() {
        return List.of(
                Line.ratio(
                        "deliveries to 18 buyers beside a hanging and a dead one, over without them",
                        "with them",
                        "without them",
                        "deliveries/s",
                        Bound.atLeast(0.95)));
    }

    @Override
    public Setup open() throws IOException, InterruptedException {
        return Assembly.of(this::setUp);
    }

    private void setUp(Assembly assembly) throws IOException, InterruptedException {
        Sink hanging = assembly.sink(SinkBehaviour.bad(Manner.HANG));
        URI dead;
        try (Sink gone = Sink.start(0, SinkBehaviour.good())) {
            dead = gone.address();
        }
        side(assembly, "with them", Optional.of(hanging.address()), Optional.of(dead));
        side(assembly, "without them", Optional.empty(), Optional.empty());
    }

    private void side(Assembly assembly, String name, Optional<URI> hanging, Optional<URI> dead)
            throws IOException, InterruptedException {
        Sink good = assembly.sink(SinkBehaviour.good());
        ServerProcess server = assembly.server(ServerOptions.on(bench.storage()));
        SampleSetup setup = new SampleSetup(server.api());
        for (int company = 1; company <= COMPANIES - 2; company++) {
            setup.impatientCompany(company, URI.create(good.address() + "/" + company));
        }
        setup.company(COMPANIES - 1, hanging);
        setup.company(COMPANIES, dead);
        setup.divided(1, COMPANIES);
        Load load = Load.on(server, 1, bench.connections());
        assembly.side(name, duration -> deliveries(load, good, duration));
    }

    private static double deliveries(Load load, Sink good, Duration duration) throws IOException {
        long before = good.taken();
        long begin = System.nanoTime();
        load.run(duration, OptionalDouble.of(LEADS_PER_SECOND));
        return (good.taken() - before) / ((System.nanoTime() - begin) / 1e9);
    }
}
