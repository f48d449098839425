package io.penstock.bootstrap.sink;

import io.penstock.domain.delivery.SigningSecret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A started sink and a caller of it. */
final class SinkFixture implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00.250Z");

    final ReceivedRequests requests;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final LocalBuyer buyer;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private SinkFixture(Plan plan, long seed, Optional<SigningSecret> secret, int keep)
            throws IOException {
        requests = new ReceivedRequests(keep);
        buyer =
                LocalBuyer.start(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        plan,
                        new Turns(seed),
                        secret,
                        requests,
                        RequestLines.to(
                                new PrintStream(printed, true, StandardCharsets.UTF_8),
                                ZoneOffset.UTC),
                        InstantSource.fixed(NOW));
    }

    static SinkFixture of(Plan plan) throws IOException {
        return new SinkFixture(plan, 7, Optional.empty(), 1_000);
    }

    static SinkFixture seeded(Plan plan, long seed) throws IOException {
        return new SinkFixture(plan, seed, Optional.empty(), 1_000);
    }

    static SinkFixture verifying(String secret) throws IOException {
        return new SinkFixture(plan("0ms"), 7, Optional.of(new SigningSecret(secret)), 1_000);
    }

    static SinkFixture keeping(int keep) throws IOException {
        return new SinkFixture(plan("0ms"), 7, Optional.empty(), keep);
    }

    static Plan plan(String delay, String... rules) {
        return plan(new Behaviour(200, Delay.parse(delay), Shares.NONE), rules);
    }

    static Plan plan(Behaviour usual, String... rules) {
        return new Plan(
                usual,
                List.of(rules).stream().map(rule -> PathRule.parse(rule, usual)).toList(),
                new Answers(
                        "application/json",
                        List.of(Answers.header("Retry-After: 5")),
                        "{\"ok\":true}",
                        409,
                        "no, thanks",
                        502));
    }

    static Shares shares(String reject, String error, String hang, String reset) {
        return new Shares(
                Percentage.parse(reject),
                Percentage.parse(error),
                Percentage.parse(hang),
                Percentage.parse(reset));
    }

    URI uri(String path) {
        return buyer.address().resolve(path);
    }

    Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), buyer.address().getPort());
    }

    HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        return post(path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    HttpResponse<String> post(String path, byte[] body, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> delete(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(uri(path)).DELETE().build(), BodyHandlers.ofString());
    }

    JsonNode json(String path) throws Exception {
        return JsonMapper.builder().build().readTree(get(path).body());
    }

    /** The newest request. */
    JsonNode newest() throws Exception {
        return json("/_sink/requests?limit=1").at("/requests/0");
    }

    String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        http.close();
        buyer.close();
    }
}
