package io.penstock.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.concurrency.Simultaneously;
import io.penstock.bootstrap.Penstock;
import io.penstock.bootstrap.settings.SettingKey;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Two programs on one database tell a source what became of its lead. */
@Timeout(180)
interface SourcePostbacksContract {

    /** The settings that name the database; the data folder is given besides. */
    Map<SettingKey, String> database();

    @Test
    default void aSourceHearsOfEachStatusOnceAndInOrder(@TempDir Path folder) throws Exception {
        try (Penstock one = Penstock.start(TestSettings.with(folder, database()));
                Penstock two = Penstock.start(TestSettings.with(folder, database()));
                Api api = new Api(one.address());
                Buyer buyer = Buyer.start();
                Buyer affiliate = Buyer.start();
                HttpClient http = HttpClient.newHttpClient()) {
            configure(api, buyer, affiliate);
            affiliate.answerWith(500);

            String lead =
                    api.post("/api/v1/leads", Map.of("offer", 1, "user", 7, "click", "C-1"))
                            .text("/id");
            api.awaitOutcome(lead, "success");
            affiliate.awaitRequests(1);
            assertThat(api.post("/api/v1/leads/" + lead + "/confirm", Map.of()).status())
                    .isEqualTo(200);
            String postback =
                    api.post("/api/v1/companies/1/postback-token", Map.of()).text("/address")
                            + "?reference=B-1&status=trash&value=2.5";
            List<URI> servers = List.of(one.address(), two.address());
            assertThat(
                            Simultaneously.run(
                                    4,
                                    thread ->
                                            () -> status(http, servers.get(thread % 2), postback)))
                    .containsOnly(200);
            assertThat(affiliate.got())
                    .extracting(got -> got.address().toString())
                    .allMatch(address -> address.startsWith("/waiting?"));

            affiliate.answerWith(200);
            JsonNode told = await(api, lead, SourcePostbacksContract::isEnded);
            assertThat(status(http, two.address(), postback)).isEqualTo(200);
            Thread.sleep(1500);

            assertThat(told.size()).isEqualTo(3);
            assertThat(told.valueStream().map(pixel -> pixel.at("/outcome").asString()))
                    .containsOnly("success");
            assertThat(told.valueStream().map(pixel -> pixel.at("/occasion/name").asString()))
                    .containsOnly("status");
            assertThat(told.at("/0/attempts").size()).isGreaterThan(1);
            List<Buyer.Got> got = affiliate.got();
            assertThat(got.size())
                    .isEqualTo(told.at("/0/attempts").size() + 2)
                    .isEqualTo(
                            told.valueStream()
                                    .mapToInt(pixel -> pixel.at("/attempts").size())
                                    .sum());
            assertThat(got.subList(got.size() - 3, got.size()))
                    .extracting(request -> request.address() + " " + request.body())
                    .containsExactly(
                            "/waiting?was= click=C-1&delivery=B-1&word=&value=&from=Affiliate",
                            "/approved?was=waiting"
                                    + " click=C-1&delivery=B-1&word=&value=&from=Affiliate",
                            "/trash?was=approved"
                                    + " click=C-1&delivery=B-1&word=trash&value=2.5&from=Affiliate");
        }
    }

    @Test
    default void whatAServerHasNotToldTheNextOneTells(@TempDir Path folder) throws Exception {
        try (Buyer buyer = Buyer.start();
                Buyer affiliate = Buyer.start()) {
            String lead;
            affiliate.answerWith(503);
            try (Penstock penstock = Penstock.start(TestSettings.with(folder, database()));
                    Api api = new Api(penstock.address())) {
                configure(api, buyer, affiliate);
                lead = api.post("/api/v1/leads", Map.of("offer", 1, "user", 7)).text("/id");
                api.post("/api/v1/leads/" + lead + "/cancel", Map.of("reason", 4));
                affiliate.awaitRequests(1);
            }
            affiliate.answerWith(200);
            try (Penstock penstock = Penstock.start(TestSettings.with(folder, database()));
                    Api api = new Api(penstock.address())) {
                JsonNode told = await(api, lead, SourcePostbacksContract::isEnded);

                assertThat(told.valueStream().map(one -> one.at("/occasion/status").asString()))
                        .containsExactly("waiting", "cancelled");
                assertThat(affiliate.got().getLast().address().toString())
                        .isEqualTo("/cancelled?was=waiting");
            }
        }
    }

    private static void configure(Api api, Buyer buyer, Buyer affiliate) throws Exception {
        buyer.answerWith(200, "{\"ok\":true,\"id\":\"B-1\"}");
        saved(
                api.put(
                        "/api/v1/companies/1",
                        Map.of(
                                "name",
                                "Acme",
                                "delivery",
                                Map.of(
                                        "endpoint",
                                        buyer.endpoint(),
                                        "response",
                                        Map.of("success", "$.ok", "reference", "$.id")))));
        saved(api.put("/api/v1/offers/1", Map.of("name", "Tea", "script", "#1\n")));
        saved(
                api.put(
                        "/api/v1/sources/7",
                        """
                        {
                          "name": "Affiliate",
                          "postbacks": [
                            {
                              "url": "%s/{{event.status}}?was={{event.previous_status}}",
                              "method": "POST",
                              "parameters": {
                                "click": "{{lead.click}}",
                                "delivery": "{{delivery.reference}}",
                                "word": "{{conversion.status}}",
                                "value": "{{conversion.value}}",
                                "from": "{{source.name}}"
                              }
                            }
                          ]
                        }
                        """
                                .formatted(affiliate.endpoint().replace("/leads", ""))));
    }

    private static void saved(Api.Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isBetween(200, 201);
    }

    private static boolean isEnded(JsonNode told) {
        return told.size() > 1
                && told.valueStream()
                        .noneMatch(one -> one.at("/outcome").asString().equals("pending"));
    }

    /** What was told of a lead once it is so, or as it is after 60 seconds. */
    private static JsonNode await(Api api, String lead, Predicate<JsonNode> isSo) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        JsonNode told = told(api, lead);
        while (!isSo.test(told) && System.nanoTime() < deadline) {
            Thread.sleep(50);
            told = told(api, lead);
        }
        return told;
    }

    private static JsonNode told(Api api, String lead) throws Exception {
        return api.get("/api/v1/leads/" + lead + "/pixels").body().at("/items");
    }

    private static int status(HttpClient http, URI server, String path) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(server.resolve(path)).build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
