package io.penstock.delivery.delivery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/** A buyer on 127.0.0.1 that does to each connection what a script says. */
final class BuyerServer implements AutoCloseable {

    /** What a buyer does with a connection, which is closed afterwards. */
    @FunctionalInterface
    interface Script {
        void play(Wire wire) throws IOException, InterruptedException;
    }

    private static final int BACKLOG = 1_000;

    private final ServerSocket listener;
    private final String scheme;
    private final List<String> requests;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);

    private BuyerServer(
            ServerSocketFactory factory, String scheme, List<String> requests, Script script) {
        this.requests = requests;
        try {
            listener = factory.createServerSocket(0, BACKLOG, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        this.scheme = scheme;
        Thread.startVirtualThread(() -> accept(script));
    }

    static BuyerServer playing(Script script) {
        return new BuyerServer(ServerSocketFactory.getDefault(), "http", List.of(), script);
    }

    /** Reads one request on each connection, and then plays the script. */
    static BuyerServer onRequest(Script script) {
        return playing(wire -> {
            if (wire.readRequest().isPresent()) {
                script.play(wire);
            }
        });
    }

    /** Answers each request in turn, the last answer over and over; connections are kept open. */
    static BuyerServer answering(String... answers) {
        return answering(ServerSocketFactory.getDefault(), "http", answers);
    }

    static BuyerServer securely(ServerSocketFactory factory, String... answers) {
        return answering(factory, "https", answers);
    }

    private static BuyerServer answering(
            ServerSocketFactory factory, String scheme, String... answers) {
        List<String> requests = new CopyOnWriteArrayList<>();
        return new BuyerServer(
                factory, scheme, requests, wire -> answerAll(wire, requests, answers));
    }

    private static void answerAll(Wire wire, List<String> requests, String... answers)
            throws IOException {
        Optional<String> request = wire.readRequest();
        while (request.isPresent()) {
            requests.add(request.get());
            wire.write(answers[Math.min(requests.size(), answers.length) - 1]);
            request = wire.readRequest();
        }
    }

    private void accept(Script script) {
        try {
            while (true) {
                Socket socket = listener.accept();
                sockets.add(socket);
                connections.incrementAndGet();
                Thread.startVirtualThread(() -> play(script, socket));
            }
        } catch (IOException e) {
            // The server was closed.
        }
    }

    private void play(Script script, Socket socket) {
        try (socket) {
            script.play(new Wire(socket, closing));
        } catch (IOException e) {
            // The client has gone, which scripts that never end wait for.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    URI uri(String path) {
        return URI.create(scheme + "://127.0.0.1:" + port() + path);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** The requests that were answered in turn. */
    List<String> requests() {
        return requests;
    }

    /** How many connections were accepted. */
    int connections() {
        return connections.get();
    }

    /** Closes the connections as a restarting buyer does, and goes on listening. */
    void dropConnections() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        listener.close();
        dropConnections();
    }

    static String answer(String status, String body, String... headers) {
        StringBuilder answer = new StringBuilder("HTTP/1.1 " + status + "\r\n");
        for (String header : headers) {
            answer.append(header).append("\r\n");
        }
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return answer + "Content-Length: " + length + "\r\n\r\n" + body;
    }
}
