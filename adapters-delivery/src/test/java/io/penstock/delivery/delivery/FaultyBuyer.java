package io.penstock.delivery.delivery;

import static io.penstock.delivery.delivery.BuyerServer.answer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A buyer on 127.0.0.1 that misbehaves in one way, for tests of what comes of it and of whether
 * others are held up. It goes on until it is closed.
 */
public final class FaultyBuyer implements AutoCloseable {

    /** A way to misbehave. */
    public enum Fault {
        /** No connection is accepted. */
        REFUSES,
        /** The request is read, and no answer ever comes. */
        HANGS,
        /** The connection is reset in the middle of the answer. */
        RESETS,
        /** The answer comes byte by byte and does not end. */
        DRIPS,
        /** The answer is 200 with 10 MiB. */
        ANSWERS_LARGE,
        /** The answer is 200 and never ends. */
        ANSWERS_ENDLESSLY,
        /** Each answer redirects to the same address, with the request. */
        REDIRECTS_IN_CIRCLES,
        /** The endpoint is https, and plain text is what answers a handshake. */
        SPEAKS_NO_TLS,
        /** The answer is 200 before the body was read, and the connection is closed. */
        ANSWERS_EARLY,
        /** The answer is 200 and promises to keep the connection, which is closed after it. */
        CLOSES_IDLE
    }

    private static final int CHUNK = 1 << 16;
    private static final int CHUNKS = 160;

    private final BuyerServer server;
    private final Fault fault;

    /** Has a port that nobody else gets, and at which nobody listens. */
    private final Socket deaf = new Socket();

    private final AtomicInteger requests = new AtomicInteger();

    /** Begins to misbehave. */
    public FaultyBuyer(Fault fault) {
        this.fault = fault;
        this.server = BuyerServer.playing(this::play);
        try {
            deaf.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void play(Wire wire) throws IOException, InterruptedException {
        if (fault == Fault.SPEAKS_NO_TLS) {
            wire.write(answer("400 Bad Request", ""));
            return;
        }
        boolean asked =
                fault == Fault.ANSWERS_EARLY
                        ? wire.readHead().isPresent()
                        : wire.readRequest().isPresent();
        if (asked) {
            requests.incrementAndGet();
            misbehave(wire);
        }
    }

    private void misbehave(Wire wire) throws IOException, InterruptedException {
        switch (fault) {
            case HANGS -> wire.hang();
            case RESETS -> {
                wire.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
                wire.reset();
            }
            case DRIPS -> {
                wire.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
                while (!wire.isClosing()) {
                    wire.write(".");
                    wire.pause();
                }
            }
            case ANSWERS_LARGE -> {
                wire.write("HTTP/1.1 200 OK\r\nContent-Length: " + CHUNKS * CHUNK + "\r\n\r\n");
                for (int chunk = 0; chunk < CHUNKS && !wire.isClosing(); chunk++) {
                    wire.write("x".repeat(CHUNK));
                }
            }
            case ANSWERS_ENDLESSLY -> {
                wire.write("HTTP/1.1 200 OK\r\n\r\n");
                while (!wire.isClosing()) {
                    wire.write("x".repeat(CHUNK));
                }
            }
            case REDIRECTS_IN_CIRCLES ->
                    wire.write(answer("307 Moved", "", "Location: /leads", "Connection: close"));
            case ANSWERS_EARLY -> wire.write(answer("200 OK", "taken", "Connection: close"));
            case CLOSES_IDLE -> wire.write(answer("200 OK", "taken"));
            case REFUSES, SPEAKS_NO_TLS -> {}
        }
    }

    /** Where leads are to be posted to. */
    public URI endpoint() {
        String scheme = fault == Fault.SPEAKS_NO_TLS ? "https" : "http";
        int port = fault == Fault.REFUSES ? deaf.getLocalPort() : server.port();
        return URI.create(scheme + "://127.0.0.1:" + port + "/leads");
    }

    /** How many requests were read, at least their heads. */
    public int requests() {
        return requests.get();
    }

    @Override
    public void close() {
        try {
            deaf.close();
            server.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
