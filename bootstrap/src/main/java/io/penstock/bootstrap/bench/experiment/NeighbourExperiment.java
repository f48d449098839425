package io.penstock.bootstrap.bench.experiment;

import io.penstock.bootstrap.bench.BenchException;
import io.penstock.bootstrap.bench.load.LeadRequests;
import io.penstock.bootstrap.bench.server.ServerOptions;
import io.penstock.bootstrap.bench.server.ServerProcess;
import io.penstock.bootstrap.bench.sink.Manner;
import io.penstock.bootstrap.bench.sink.Sink;
import io.penstock.bootstrap.bench.sink.SinkBehaviour;
import io.penstock.bootstrap.bench.table.Bound;
import io.penstock.bootstrap.bench.table.Experiment;
import io.penstock.bootstrap.bench.table.Line;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * How long a company's leads take from the request to the end of their delivery, while the buyer of
 * another hangs, resets, drips, floods and redirects in a circle, and while it does not. Latencies
 * are the 95th percentile at 50 leads a second for the one and 100 for the other.
 */
public final class NeighbourExperiment implements Experiment {

    private static final double ITS_LEADS_PER_SECOND = 50;
    private static final double OTHER_LEADS_PER_SECOND = 100;
    private static final int PERCENTILE = 95;
    private static final String WAIT = "/api/v1/leads?wait=5s";

    private final Workbench bench;

    public NeighbourExperiment(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public String name() {
        return "neighbour";
    }

    @Override
    public String about() {
        return "latency of one company while another's buyer misbehaves";
    }

    @Override
    public List<Line> lines() {
        return List.of(
                Line.ratio(
                        "latency (p95) until delivered while another buyer misbehaves, over while not",
                        "misbehaving",
                        "behaving",
                        "ms",
                        Bound.atMost(1.2)));
    }

    @Override
    public Setup open() throws IOException, InterruptedException {
        return Assembly.of(this::setUp);
    }

    private void setUp(Assembly assembly) throws IOException, InterruptedException {
        side(
                assembly,
                "misbehaving",
                SinkBehaviour.bad(
                        Manner.HANG, Manner.RESET, Manner.DRIP, Manner.FLOOD, Manner.CIRCLE));
        side(assembly, "behaving", SinkBehaviour.good());
    }

    private void side(Assembly assembly, String name, SinkBehaviour behaviour)
            throws IOException, InterruptedException {
        Sink good = assembly.sink(SinkBehaviour.good());
        Sink other = assembly.sink(behaviour);
        ServerProcess server = assembly.server(ServerOptions.on(bench.storage()));
        SampleSetup setup = new SampleSetup(server.api());
        setup.impatientCompany(1, good.address());
        setup.impatientCompany(2, other.address());
        setup.offer(1, "#1");
        setup.offer(2, "#2");
        LeadRequests leads = LeadRequests.to(server.address(), server.key()).at(WAIT);
        Load its = new Load(server.address(), leads.ofOffer(1), bench.connections());
        Load others = Load.on(server, 2, bench.connections());
        assembly.side(name, duration -> latency(its, others, duration));
    }

    private static double latency(Load its, Load others, Duration duration)
            throws IOException, InterruptedException {
        FutureTask<Double> beside =
                new FutureTask<>(() ->
                        others.run(duration, OptionalDouble.of(OTHER_LEADS_PER_SECOND)).rate());
        Thread.ofPlatform().name("other-leads").start(beside);
        double latency =
                its.run(duration, OptionalDouble.of(ITS_LEADS_PER_SECOND)).milliseconds(PERCENTILE);
        try {
            beside.get();
        } catch (ExecutionException e) {
            throw new BenchException("The other company's leads: " + e.getMessage(), e);
        }
        return latency;
    }
}
