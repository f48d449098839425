package io.penstock.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.bootstrap.Penstock;
import io.penstock.bootstrap.settings.SettingKey;
import io.penstock.db.storage.MariaDbServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What callers see while the database is away, and after it is back. */
@Timeout(120)
class MariaDbOutageTest {

    @Test
    void callersGetProblemsWhileItIsAwayAndAnswersWhenItIsBack(@TempDir Path folder)
            throws Exception {
        MariaDbServer database = MariaDbServer.shared();
        String url = database.newSchema();
        try (Buyer buyer = Buyer.start();
                Penstock penstock =
                        Penstock.start(
                                TestSettings.with(
                                        folder,
                                        Map.of(
                                                SettingKey.DATABASE_URL,
                                                url,
                                                SettingKey.DATABASE_USER,
                                                "root")));
                Api api = new Api(penstock.address())) {
            api.put("/api/v1/companies/1", buyer.company("Acme"));
            api.put("/api/v1/offers/1", Map.of("name", "Tea", "script", "#1"));
            String before = api.post("/api/v1/leads", Map.of("offer", 1)).text("/id");

            database.stop();
            try {
                Api.Answer lead = api.post("/api/v1/leads", Map.of("offer", 1), "order-1");
                assertThat(lead.status()).isEqualTo(503);
                assertThat(lead.text("/code")).isEqualTo("not_stored");
                assertThat(lead.body().toString()).doesNotContain("Exception", "jdbc");
                assertThat(api.get("/api/v1/leads/" + before).status()).isEqualTo(503);
                assertThat(api.get("/readyz").status()).isEqualTo(503);
                assertThat(api.get("/healthz").status()).isEqualTo(200);
            } finally {
                database.start();
            }

            Api.Answer again = api.post("/api/v1/leads", Map.of("offer", 1), "order-1");
            for (int tries = 0; again.status() == 503 && tries < 100; tries++) {
                Thread.sleep(100);
                again = api.post("/api/v1/leads", Map.of("offer", 1), "order-1");
            }
            assertThat(again.status()).isEqualTo(201);
            assertThat(api.awaitOutcome(again.text("/id"), "success").at("/0/outcome").asString())
                    .isEqualTo("success");
            assertThat(api.awaitOutcome(before, "success").at("/0/outcome").asString())
                    .isEqualTo("success");
        }
    }
}
