package io.penstock.bootstrap.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A buyer that remembers what it got, and can go away and come back at the same address. */
final class Buyer implements AutoCloseable {

    /** A request that the buyer answered. */
    record Got(
            String method,
            URI address,
            String key,
            String contentType,
            String authorization,
            String body) {}

    private final List<Got> got = new CopyOnWriteArrayList<>();
    private volatile int port;
    private volatile int status = 200;
    private volatile String answer = "";
    private volatile Duration pause = Duration.ZERO;
    private @Nullable HttpServer server;

    private Buyer() {}

    static Buyer start() throws IOException {
        Buyer buyer = new Buyer();
        buyer.comeBack();
        return buyer;
    }

    synchronized void comeBack() throws IOException {
        HttpServer started =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
        started.createContext("/", this::answer);
        started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        started.start();
        port = started.getAddress().getPort();
        server = started;
    }

    synchronized void goAway() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    void answerWith(int status) {
        this.status = status;
    }

    void answerWith(int status, String body) {
        this.status = status;
        this.answer = body;
    }

    /** Lets it answer so long after a request has come. */
    void takeItsTime(Duration pause) {
        this.pause = pause;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            got.add(
                    new Got(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI(),
                            String.valueOf(
                                    exchange.getRequestHeaders().getFirst("Idempotency-Key")),
                            String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")),
                            String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                            body));
            Thread.sleep(pause);
            byte[] said = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, said.length == 0 ? -1 : said.length);
            exchange.getResponseBody().write(said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String endpoint() {
        return "http://127.0.0.1:" + port + "/leads";
    }

    /** A company document for this buyer. */
    Map<String, Object> company(String name) {
        return Map.of("name", name, "delivery", Map.of("endpoint", endpoint(), "timeout", "2s"));
    }

    List<Got> got() {
        return got;
    }

    /** Waits until the buyer has got so many requests, at most 20 seconds. */
    List<Got> awaitRequests(int count) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (got.size() < count && System.nanoTime() < deadline) {
            Thread.sleep(10);
        }
        return got;
    }

    @Override
    public void close() {
        goAway();
    }
}
