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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A buyer says to two programs on one database what became of the lead that it took. */
@Timeout(120)
interface PostbackContract {

    /** The settings that name the database; the data folder is given besides. */
    Map<SettingKey, String> database();

    @Test
    default void aBuyersWordChangesItsLeadOnce(@TempDir Path folder) throws Exception {
        try (Penstock one = Penstock.start(TestSettings.with(folder, database()));
                Penstock two = Penstock.start(TestSettings.with(folder, database()));
                Api api = new Api(one.address());
                Buyer buyer = Buyer.start();
                HttpClient http = HttpClient.newHttpClient()) {
            Map<String, Object> delivery =
                    Map.of(
                            "endpoint",
                            buyer.endpoint(),
                            "response",
                            Map.of("success", "$.ok", "reference", "$.id"));
            Map<String, Object> company =
                    Map.of(
                            "name",
                            "Acme",
                            "price",
                            "10",
                            "delivery",
                            delivery,
                            "postback",
                            Map.of("statuses", Map.of("SALE", "approved", "CHARGEBACK", "trash")));
            assertThat(api.put("/api/v1/companies/1", company).status()).isEqualTo(201);
            api.put("/api/v1/offers/1", Map.of("name", "Tea", "script", "#1\n"));
            buyer.answerWith(200, "{\"ok\":true,\"id\":\"B-1\"}");
            String lead = api.post("/api/v1/leads", Map.of("offer", 1)).text("/id");
            api.awaitOutcome(lead, "success");
            String postback =
                    api.post("/api/v1/companies/1/postback-token", Map.of()).text("/address");
            List<URI> servers = List.of(one.address(), two.address());

            List<Integer> sales =
                    Simultaneously.run(
                            6,
                            thread ->
                                    () ->
                                            status(
                                                    http,
                                                    servers.get(thread % 2),
                                                    postback
                                                            + "?reference=B-1&status=SALE&value=12.5"));

            assertThat(sales).containsOnly(200);
            assertThat(api.get("/api/v1/leads/" + lead).text("/status")).isEqualTo("approved");
            assertThat(conversions(api, lead)).isEqualTo(1);
            assertThat(status(http, two.address(), postback + "?lead=" + lead + "&status=hold"))
                    .isEqualTo(409);
            assertThat(
                            status(
                                    http,
                                    two.address(),
                                    postback + "?reference=B-1&status=CHARGEBACK&value=-12.5"))
                    .isEqualTo(200);
            assertThat(api.get("/api/v1/leads/" + lead).text("/status")).isEqualTo("trash");
            assertThat(conversions(api, lead)).isEqualTo(2);
            assertThat(api.get("/api/v1/companies/1/balance").text("/balance")).isEqualTo("0.00");
            assertThat(api.get("/api/v1/leads/" + lead + "/trace").body().toString())
                    .contains("approved, value 12.5, reference B-1");
        }
    }

    private static int conversions(Api api, String lead) throws Exception {
        return api.get("/api/v1/leads/" + lead + "/conversions").body().at("/items").size();
    }

    private static int status(HttpClient http, URI server, String path) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(server.resolve(path)).build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
