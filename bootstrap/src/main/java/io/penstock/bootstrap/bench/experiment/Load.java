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

    static Load on(ServerProcess server, int offer, int connections) {
        LeadRequests leads = LeadRequests.to(server.address(), server.key());
        return new Load(server.address(), leads.ofOffer(offer), connections);
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
