package io.penstock.bootstrap.bench.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server's API, as a caller sees it that counts on nothing. Thread-safe. */
final class Server implements AutoCloseable {

    static final String KEY = "a-key-for-chaos-only";

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int TRIES = 300;

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI address;

    /** A status and a JSON body. */
    record Answer(int status, JsonNode body) {}

    Server(int port) {
        this.address = URI.create("http://127.0.0.1:" + port + "/");
    }

    /**
     * Sends a lead once.
     *
     * @throws IOException when there was no answer
     */
    Answer post(int number) throws IOException, InterruptedException {
        return send(
                request("/api/v1/leads", PATIENCE)
                        .header("Idempotency-Key", "chaos-" + number)
                        .POST(body(ChaosOffer.lead(number))));
    }

    /** Saves a document; repeats it until it is taken. */
    void put(String path, Object document) throws InterruptedException {
        insist(request(path, PATIENCE).PUT(body(document)));
    }

    /** Changes something once, under an idempotency key; repeats it until it is taken. */
    void change(String path, Object body, String key) throws InterruptedException {
        insist(request(path, PATIENCE).header("Idempotency-Key", key).POST(body(body)));
    }

    /** Reads something; repeats it until there is an answer. */
    JsonNode get(String path) throws InterruptedException {
        return insist(request(path, PATIENCE).GET());
    }

    /**
     * Waits until it knows the offer, which another server saved.
     *
     * @throws ChaosException when it does not follow
     */
    void awaitOffer() throws InterruptedException {
        for (int tries = 0; tries < TRIES; tries++) {
            if (knowsOffer()) {
                return;
            }
            Thread.sleep(PAUSE);
        }
        throw new ChaosException("The server does not follow the configuration: " + address);
    }

    /** A lead that is refused for another reason alone is stored nowhere. */
    private boolean knowsOffer() throws InterruptedException {
        Map<String, Object> refused = Map.of("offer", 1, "user", "nobody");
        try {
            Answer answer =
                    send(request("/api/v1/leads", Duration.ofSeconds(2)).POST(body(refused)));
            return answer.status() == 422 && !answer.body().toString().contains("no offer");
        } catch (IOException _) {
            return false;
        }
    }

    /** Whether it answers at all. */
    boolean lives() {
        try {
            return send(request("/healthz", Duration.ofSeconds(2)).GET()).status() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private JsonNode insist(HttpRequest.Builder request) throws InterruptedException {
        String last = "";
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                Answer answer = send(request);
                if (answer.status() / 100 == 2) {
                    return answer.body();
                }
                last = answer.toString();
                if (answer.status() / 100 == 4) {
                    break;
                }
            } catch (IOException e) {
                last = e.toString();
            }
            Thread.sleep(PAUSE);
        }
        throw new ChaosException("The server does not do what it was asked: " + last);
    }

    private HttpRequest.Builder request(String path, Duration timeout) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(timeout)
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/json");
    }

    private HttpRequest.BodyPublisher body(Object body) {
        return HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        try {
            return new Answer(answer.statusCode(), json.readTree(answer.body()));
        } catch (JacksonException e) {
            throw new IOException("An answer that is no JSON: " + answer.body(), e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
