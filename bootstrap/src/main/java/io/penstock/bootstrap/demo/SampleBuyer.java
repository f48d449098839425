package io.penstock.bootstrap.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A buyer on this machine that takes every lead after a moment, and remembers which. Thread-safe.
 */
final class SampleBuyer implements AutoCloseable {

    private final HttpServer server;
    private final Duration slowest;
    private final Set<String> deliveries = ConcurrentHashMap.newKeySet();
    private final AtomicInteger repeated = new AtomicInteger();

    private SampleBuyer(HttpServer server, Duration slowest) {
        this.server = server;
        this.slowest = slowest;
    }

    /**
     * Starts a buyer on a free port of the loopback address.
     *
     * @param slowest the longest that it takes to answer
     */
    static SampleBuyer start(Duration slowest) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        SampleBuyer buyer = new SampleBuyer(server, slowest);
        server.createContext("/leads", buyer::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return buyer;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            think();
            String key = String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            if (!deliveries.add(key)) {
                repeated.incrementAndGet();
            }
            byte[] answer = "{\"status\":\"accepted\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private void think() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(slowest.toMillis() + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    URI endpoint() {
        InetSocketAddress address = server.getAddress();
        return URI.create("http://127.0.0.1:" + address.getPort() + "/leads");
    }

    /** How many different leads it got. */
    int leads() {
        return deliveries.size();
    }

    /** How many requests brought a lead that it had already. */
    int repeated() {
        return repeated.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
