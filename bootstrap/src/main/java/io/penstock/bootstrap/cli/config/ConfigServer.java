package io.penstock.bootstrap.cli.config;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The configuration of a running server, over its API. Not thread-safe. */
public final class ConfigServer implements AutoCloseable {

    private static final String PATH = "/api/v1/config";
    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(5);
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(60);
    private static final int OK = 200;

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT_PATIENCE)
                    .build();
    private final URI server;
    private final String key;

    ConfigServer(URI server, String key) {
        this.server = server;
        this.key = key;
    }

    /**
     * The configuration as YAML.
     *
     * @throws ConfigFailure when the server does not give it
     */
    String export() {
        return send(request("").header("Accept", "application/yaml").GET()).body();
    }

    /**
     * The configuration as a tree: for each kind, its documents by number.
     *
     * @throws ConfigFailure when the server does not give it
     */
    public JsonNode read() {
        return parsed(send(request("").header("Accept", "application/json").GET()));
    }

    /**
     * What applying a file would change.
     *
     * @param query further parameters of the query
     * @throws ConfigFailure when the server refuses the file
     */
    Applied preview(ConfigFile file, List<String> query) {
        return applied(send(put(file, query, "dry_run=true")));
    }

    /**
     * Applies a file, as long as the server is at the revision of a preview.
     *
     * @throws ConfigFailure when the server refuses the file, or is at another revision
     */
    Applied apply(ConfigFile file, List<String> query, Applied preview) {
        return applied(
                send(
                        put(file, query, "dry_run=false")
                                .header("If-Match", "\"" + preview.revision() + "\"")));
    }

    private HttpRequest.Builder put(ConfigFile file, List<String> query, String parameter) {
        String all = query.isEmpty() ? parameter : parameter + "&" + String.join("&", query);
        return request("?" + all)
                .header("Content-Type", file.contentType())
                .PUT(BodyPublishers.ofString(file.content()));
    }

    private HttpRequest.Builder request(String query) {
        String base = server.toString().replaceFirst("/+$", "");
        return HttpRequest.newBuilder(URI.create(base + PATH + query))
                .timeout(ANSWER_PATIENCE)
                .header("Authorization", "Bearer " + key);
    }

    private Applied applied(HttpResponse<String> answer) {
        return new Applied(parsed(answer));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw Refusal.of(answer.statusCode(), parsed(answer), server);
            }
            return answer;
        } catch (IOException e) {
            throw ConfigFailure.unusable(
                    server
                            + " does not answer ("
                            + e.getClass().getSimpleName()
                            + "). Start the server with penstock serve, or name another with"
                            + " --url.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ConfigFailure.unusable("Interrupted.");
        }
    }

    private JsonNode parsed(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (JacksonException e) {
            throw ConfigFailure.unusable(
                    server
                            + " answered "
                            + answer.statusCode()
                            + " and nothing that Penstock says. Is it the server's address?");
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
