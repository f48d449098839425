package io.penstock.bootstrap.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller of the API that takes every answer as it comes. */
final class Api implements AutoCloseable {

    static final String KEY = "end-to-end-admin-key";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI server;
    private final String key;

    /** An answer: its status and its JSON. */
    record Answer(int status, JsonNode body) {

        String text(String pointer) {
            return body.at(pointer).asString();
        }
    }

    Api(URI server) {
        this(server, KEY);
    }

    Api(URI server, String key) {
        this.server = server;
        this.key = key;
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    Answer put(String path, Object body) throws IOException, InterruptedException {
        return send(request(path).PUT(body(body)));
    }

    Answer putYaml(String path, String yaml) throws IOException, InterruptedException {
        return send(request(path).setHeader("Content-Type", "application/yaml").PUT(body(yaml)));
    }

    Answer putIfMatch(String path, Object body, String tag)
            throws IOException, InterruptedException {
        return send(request(path).header("If-Match", tag).PUT(body(body)));
    }

    Answer post(String path, Object body) throws IOException, InterruptedException {
        return send(request(path).POST(body(body)));
    }

    Answer post(String path, Object body, String idempotencyKey)
            throws IOException, InterruptedException {
        return send(request(path).header("Idempotency-Key", idempotencyKey).POST(body(body)));
    }

    Answer delete(String path) throws IOException, InterruptedException {
        return send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher body(Object body) {
        return HttpRequest.BodyPublishers.ofString(
                body instanceof String text ? text : JSON.writeValueAsString(body));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
    }

    /** The deliveries of a lead once one has the outcome, or as they are after 20 seconds. */
    JsonNode awaitOutcome(String lead, String outcome) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        JsonNode items = deliveries(lead);
        while (!hasOutcome(items, outcome) && System.nanoTime() < deadline) {
            Thread.sleep(20);
            items = deliveries(lead);
        }
        return items;
    }

    private JsonNode deliveries(String lead) throws IOException, InterruptedException {
        return get("/api/v1/leads/" + lead + "/deliveries").body().at("/items");
    }

    private static boolean hasOutcome(JsonNode items, String outcome) {
        return !items.isEmpty()
                && items.get(items.size() - 1).at("/outcome").asString().equals(outcome);
    }

    @Override
    public void close() {
        http.close();
    }
}
