package io.penstock.bootstrap.bench.chaos;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A buyer that writes down what comes before it answers, so that a kill takes nothing of that away.
 * It takes up to {@link #SLOWEST_MILLIS} to answer, and rejects one lead in {@link #REJECTS_ONE_IN}
 * by its number, so the same each time.
 */
final class BuyerProgram {

    static final int REJECTS_ONE_IN = 25;
    static final String REASON = "The buyer has this person already.";

    private static final int SLOWEST_MILLIS = 50;

    private final JsonMapper json = JsonMapper.builder().build();
    private final FileChannel file;

    private BuyerProgram(FileChannel file) {
        this.file = file;
    }

    /** Serves at a port and writes into a file, until it is killed. */
    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        FileChannel file = FileChannel.open(Path.of(arguments[1]), CREATE, APPEND);
        // What was being written at the kill of the one before stays a line of its own.
        file.write(ByteBuffer.wrap(new byte[] {'\n'}));
        BuyerProgram buyer = new BuyerProgram(file);
        HttpServer server =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1024);
        server.createContext("/", buyer::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode lead = json.readTree(exchange.getRequestBody().readAllBytes());
            int number = lead.at("/number").asInt();
            boolean rejected = number % REJECTS_ONE_IN == 0;
            String[] path = exchange.getRequestURI().getPath().split("/", -1);
            write(
                    new Arrival(
                            System.currentTimeMillis(),
                            String.valueOf(exchange.getRequestHeaders().getFirst("webhook-id")),
                            Integer.parseInt(path[path.length - 1]),
                            lead.at("/lead_id").asString(),
                            number,
                            rejected));
            Thread.sleep(number % SLOWEST_MILLIS);
            byte[] answer =
                    (rejected ? "{\"reason\":\"" + REASON + "\"}" : "{\"status\":\"accepted\"}")
                            .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(rejected ? 422 : 200, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void write(Arrival arrival) throws IOException {
        ByteBuffer line = ByteBuffer.wrap(arrival.line().getBytes(StandardCharsets.UTF_8));
        while (line.hasRemaining()) {
            file.write(line);
        }
    }
}
