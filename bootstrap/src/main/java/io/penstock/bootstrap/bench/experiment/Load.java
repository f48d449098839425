package io.penstock.bootstrap.bench.experiment;

import io.penstock.bootstrap.bench.BenchException;
import io.penstock.bootstrap.bench.load.LeadRequests;
import io.penstock.bootstrap.bench.load.LoadGenerator;
import io.penstock.bootstrap.bench.load.LoadPlan;
import io.penstock.bootstrap.bench.load.LoadResult;
import io.penstock.bootstrap.bench.load.Requests;
import io.penstock.bootstrap.bench.server.ServerProcess;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.OptionalDouble;

/**
 * Leads of an offer that are sent to a server.
 *
 * @param server its address
 * @param connections how many connections send them
 */
record Load(URI server, Requests requests, int connections) {

    /** One refused request in a thousand may be chance; more, and the rate means nothing. */
    private static final double MOST_REFUSED = 0.001;

    /** After how many leads a server is warm. */
    private static final long WARM = 500_000;

    /** After how long it is looked whether a server is warm. */
    private static final Duration SLICE = Duration.ofSeconds(5);

    static Load on(ServerProcess server, int offer, int connections) {
        LeadRequests leads = LeadRequests.to(server.address(), server.key());
        return new Load(server.address(), leads.ofOffer(offer), connections);
    }

    /**
     * Sends until {@value #WARM} leads are taken in, or for so long; gives the rate of the last
     * slice. What runs of a server is compiled by how often it ran, so sides that are compared are
     * to begin after as many leads, not after as long.
     */
    double warmUp(Duration most) throws IOException {
        long end = System.nanoTime() + most.toNanos();
        long taken = 0;
        LoadResult slice;
        do {
            long left = Math.max(1, end - System.nanoTime());
            slice = run(Duration.ofNanos(Math.min(left, SLICE.toNanos())), OptionalDouble.empty());
            taken += slice.accepted();
        } while (taken < WARM && System.nanoTime() - end < 0);
        return slice.rate();
    }

    /** Sends as many as are answered; gives how many were taken in a second. */
    double rate(Duration duration) throws IOException {
        return run(duration, OptionalDouble.empty()).rate();
    }

    /**
     * Sends for so long.
     *
     * @throws BenchException when requests are refused, since then nothing was measured
     */
    LoadResult run(Duration duration, OptionalDouble rate) throws IOException {
        InetSocketAddress address = new InetSocketAddress(server.getHost(), server.getPort());
        LoadResult result =
                LoadGenerator.run(new LoadPlan(address, requests, connections, duration, rate));
        if (result.refused() > MOST_REFUSED * (result.accepted() + result.refused())) {
            throw new BenchException("Leads were refused; " + result.lines().getLast() + ".");
        }
        return result;
    }
}
