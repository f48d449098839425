package io.penstock.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.bootstrap.Penstock;
import io.penstock.bootstrap.settings.SettingKey;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Blocks of a delivery in the spelling that people write by hand do what they say. */
@Timeout(120)
interface WrittenBlocksContract {

    /** The settings that name the database; the data folder is given besides. */
    Map<SettingKey, String> database();

    @Test
    default void delayRulesLoadAsWritten(@TempDir Path folder) throws Exception {
        try (Penstock penstock = Penstock.start(TestSettings.with(folder, database()));
                Api api = new Api(penstock.address());
                Buyer buyer = Buyer.start()) {
            Api.Answer saved =
                    api.put(
                            "/api/v1/companies/1",
                            """
                            {
                              "name": "Buyer",
                              "delivery": {
                                "endpoint": "%s",
                                "rate": "1 per hour",
                                "delay_rules": [
                                  {
                                    "condition": "lead.priority == 'low'",
                                    "delay": "5 minutes"
                                  },
                                  {
                                    "condition": "recipient.throttle_active",
                                    "delay": "exponential_backoff",
                                    "initial": "1 second",
                                    "maximum": "5 minutes"
                                  }
                                ]
                              }
                            }
                            """
                                    .formatted(buyer.endpoint()));
            assertThat(saved.status()).as(saved.body().toString()).isEqualTo(201);
            api.put("/api/v1/offers/1", Map.of("name", "Tea", "script", "#1"));

            String low = lead(api, "low");
            assertThat(awaitDelayed(api, low)).contains("delay rule 1, lead.priority == 'low'");
            api.awaitOutcome(lead(api, "high"), "success");
            assertThat(awaitDelayed(api, lead(api, "high")))
                    .contains("delay rule 2, recipient.throttle_active");
            assertThat(buyer.got()).hasSize(1);
            JsonNode waiting =
                    api.get("/api/v1/leads/" + low + "/deliveries").body().at("/items/0");
            assertThat(waiting.at("/outcome").asString()).isEqualTo("pending");
            assertThat(Instant.parse(waiting.at("/next_attempt_at").asString()))
                    .isAfter(Instant.now().plusSeconds(200));
        }
    }

    private static String lead(Api api, String priority) throws Exception {
        return api.post("/api/v1/leads", Map.of("offer", 1, "priority", priority)).text("/id");
    }

    /** What the journal says of the delay of a lead, at the latest after 20 seconds. */
    private static String awaitDelayed(Api api, String lead) throws Exception {
        long deadline = System.nanoTime() + 20_000_000_000L;
        String said = "";
        while (said.isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(20);
            for (JsonNode event :
                    api.get("/api/v1/leads/" + lead + "/trace").body().at("/history")) {
                if (event.at("/kind").asString().equals("delayed")) {
                    said = event.at("/detail").asString();
                }
            }
        }
        return said;
    }

    @Test
    default void failoverAndConnectionSettingsLoadAsWritten(@TempDir Path folder) throws Exception {
        try (Penstock penstock = Penstock.start(TestSettings.with(folder, database()));
                Api api = new Api(penstock.address());
                Buyer main = Buyer.start();
                Buyer backup = Buyer.start()) {
            main.goAway();
            Api.Answer saved =
                    api.putYaml(
                            "/api/v1/config",
                            """
                            companies:
                              1:
                                name: Buyer
                                delivery:
                                  endpoints:
                                    Main API Endpoint: %s
                                    Backup Endpoint: %s
                                  Failover Configuration:
                                    Primary:
                                      Name: Main API Endpoint
                                      Timeout: 5000ms
                                      Retry: 2 times
                                    Backup:
                                      Name: Backup Endpoint
                                      Trigger: Primary failure
                                      Timeout: 10000ms
                                  Connection Settings:
                                    Pool Size: 10
                                    Keep Alive: true
                                    Reuse Connections: true
                                    DNS Cache: 300 seconds
                            offers:
                              1: { name: Tea, script: "#1" }
                            """
                                    .formatted(main.endpoint(), backup.endpoint()));
            assertThat(saved.status()).as(saved.body().toString()).isEqualTo(200);
            JsonNode delivery = api.get("/api/v1/companies/1").body().at("/delivery");
            assertThat(delivery.at("/endpoint").asString()).isEqualTo(main.endpoint());
            assertThat(delivery.at("/timeout").asString()).isEqualTo("5000ms");
            assertThat(delivery.at("/retry/times").asInt()).isEqualTo(2);
            assertThat(delivery.at("/backup/endpoint").asString()).isEqualTo(backup.endpoint());
            assertThat(delivery.at("/backup/timeout").asString()).isEqualTo("10000ms");
            assertThat(delivery.at("/connection/pool_size").asInt()).isEqualTo(10);
            assertThat(delivery.at("/connection/dns_cache").asString()).isEqualTo("5 minutes");

            String lead = api.post("/api/v1/leads", Map.of("offer", 1)).text("/id");
            JsonNode delivered = api.awaitOutcome(lead, "success").at("/0");

            assertThat(delivered.at("/attempts")).hasSize(4);
            assertThat(delivered.at("/attempts/2/error_code").asString()).isEqualTo("connect");
            assertThat(delivered.at("/attempts/3/outcome").asString()).isEqualTo("success");
            assertThat(backup.got()).hasSize(1);
        }
    }
}
