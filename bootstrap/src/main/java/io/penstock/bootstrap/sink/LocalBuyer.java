package io.penstock.bootstrap.sink;

import io.penstock.bootstrap.sink.wire.WireServer;
import io.penstock.domain.delivery.SigningSecret;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/** A buyer that answers as it was told, and remembers what it got. Thread-safe. */
public final class LocalBuyer implements AutoCloseable {

    private final WireServer server;

    private LocalBuyer(WireServer server) {
        this.server = server;
    }

    /**
     * Starts a buyer.
     *
     * @param address where it listens; port 0 stands for a free one
     * @param secret what requests are verified with
     * @param requests where it keeps what it got
     * @throws IOException when it cannot listen there
     */
    public static LocalBuyer start(
            InetSocketAddress address,
            Plan plan,
            Turns turns,
            Optional<SigningSecret> secret,
            ReceivedRequests requests,
            RequestLines lines,
            InstantSource clock)
            throws IOException {
        Reception reception = new Reception(plan, turns, secret, requests, lines, clock);
        return new LocalBuyer(WireServer.start(address, reception));
    }

    /** Where it takes leads, at any path but {@code /_sink}. */
    public URI address() {
        InetSocketAddress address = server.address();
        String host = address.getAddress().getHostAddress();
        return URI.create(
                "http://"
                        + (host.indexOf(':') < 0 ? host : "[" + host + "]")
                        + ":"
                        + address.getPort());
    }

    /** Ends it, also the requests that wait for their answer. */
    @Override
    public void close() throws IOException {
        server.close();
    }
}
