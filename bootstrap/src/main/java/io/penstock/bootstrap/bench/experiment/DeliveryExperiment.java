package io.penstock.bootstrap.bench.experiment;

import io.penstock.bootstrap.bench.BenchException;
import io.penstock.bootstrap.bench.server.ChildProcess;
import io.penstock.bootstrap.bench.server.ServerOptions;
import io.penstock.bootstrap.bench.server.ServerProcess;
import io.penstock.bootstrap.bench.sink.Sink;
import io.penstock.bootstrap.bench.sink.SinkBehaviour;
import io.penstock.bootstrap.bench.table.Bound;
import io.penstock.bootstrap.bench.table.Experiment;
import io.penstock.bootstrap.bench.table.Line;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What a delivery costs the server's process, beside a loop around the same HTTP client. Leads are
 * taken in while the buyer keeps silent; then it answers, and only from then on until all but a
 * twentieth are delivered is processor time counted: claim, address check, signature, request,
 * journal and settlement.
 */
public final class DeliveryExperiment implements Experiment {

    private static final String IN_THE_AIR = "512";
    private static final String SECRET = "whsec_cGVuc3RvY2stYmVuY2gtc2lnbmluZy1zZWNyZXQ=";
    private static final Duration START = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final Workbench bench;

    public DeliveryExperiment(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public String name() {
        return "delivery";
    }

    @Override
    public String about() {
        return "processor time of a delivery beside a bare HttpClient 5";
    }

    @Override
    public List<Line> lines() {
        return List.of(
                Line.ratio(
                        "processor time of a signed, journaled delivery over a bare HttpClient 5",
                        "delivery",
                        "bare client",
                        "µs",
                        Bound.atMost(3)),
                Line.figure("deliveries a second while leads wait", "deliveries", "deliveries/s"));
    }

    @Override
    public Setup open() throws IOException, InterruptedException {
        return Assembly.of(this::setUp);
    }

    private void setUp(Assembly assembly) throws IOException, InterruptedException {
        Sink buyer = assembly.sink(SinkBehaviour.good());
        Sink other = assembly.sink(SinkBehaviour.good());
        ServerProcess server =
                assembly.server(
                        ServerOptions.on(bench.storage())
                                .with(IntakeExperiment.ONE_DELIVERY, IN_THE_AIR));
        SampleSetup setup = new SampleSetup(server.api());
        for (int company = 1; company <= 4; company++) {
            signed(setup, company, buyer.address());
        }
        setup.divided(1, 4);
        Backlog backlog = new Backlog(server, buyer, Load.on(server, 1, bench.connections()));
        assembly.side("delivery", backlog::deliver);
        assembly.side("deliveries", _ -> backlog.rate());
        ChildProcess client =
                assembly.with(
                        ChildProcess.java(
                                List.of("-Xmx512m"),
                                "io.penstock.bootstrap.bench.baseline.BareClient",
                                List.of(other.address().toString()),
                                Map.of()));
        client.await(line -> line.startsWith("Ready"), START);
        assembly.side("bare client", duration -> bare(client, duration));
    }

    private static void signed(SampleSetup setup, int company, URI buyer)
            throws IOException, InterruptedException {
        setup.company(
                company,
                Map.of(
                        "endpoint",
                        buyer + "/" + company,
                        "timeout",
                        "300s",
                        "concurrency",
                        128,
                        "sign",
                        Map.of("secret", SECRET)));
    }

    private static double bare(ChildProcess client, Duration duration) throws InterruptedException {
        client.tell(Long.toString(duration.toMillis()));
        String answer = client.await(line -> line.contains("microseconds"), LONGEST);
        return Double.parseDouble(answer.substring(answer.lastIndexOf(' ') + 1));
    }

    /** Leads that wait for their delivery until they are let go. Not thread-safe. */
    private static final class Backlog {

        private final ServerProcess server;
        private final Sink buyer;
        private final Load load;
        private long expected;
        private double rate;

        Backlog(ServerProcess server, Sink buyer, Load load) {
            this.server = server;
            this.buyer = buyer;
            this.load = load;
        }

        /** Fills it and lets it go; gives the microseconds of processor time of each delivery. */
        double deliver(Duration duration) throws IOException, InterruptedException {
            buyer.pause();
            expected += load.run(duration, OptionalDouble.empty()).accepted();
            long before = buyer.taken();
            long enough = expected - (expected - before) / 20;
            Duration processorBefore = server.figures().processorTime();
            long begin = System.nanoTime();
            buyer.resume();
            while (buyer.taken() < enough) {
                Thread.sleep(LOOK);
                if (System.nanoTime() - begin > LONGEST.toNanos()) {
                    throw new BenchException(
                            "Only %,d of %,d leads were delivered in 2 minutes."
                                    .formatted(buyer.taken() - before, expected - before));
                }
            }
            long nanos = System.nanoTime() - begin;
            Duration processor = server.figures().processorTime().minus(processorBefore);
            long delivered = buyer.taken() - before;
            buyer.pause();
            rate = delivered / (nanos / 1e9);
            return processor.toNanos() / 1e3 / delivered;
        }

        double rate() {
            return rate;
        }
    }
}
