package io.penstock.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Batches outlive the process as they are, on whatever database they are kept. */
@Timeout(240)
interface BatchKillContract {

    int KILLS = 4;
    int LEADS_PER_LIFE = 23;

    /** The environment that names the database; the data folder is given besides. */
    Map<String, String> database();

    @Test
    default void killsPutNoLeadIntoTwoBatchesAndLoseNone(@TempDir Path folder) throws Exception {
        List<String> leads = new ArrayList<>();
        try (Buyer buyer = Buyer.start()) {
            buyer.takeItsTime(Duration.ofMillis(60));
            for (int life = 0; life <= KILLS; life++) {
                try (ServerProcess server = ServerProcess.serve(folder, database());
                        Api api = new Api(server.address())) {
                    api.put("/api/v1/companies/1", company(buyer));
                    api.put("/api/v1/offers/1", Map.of("name", "Tea", "script", "#1"));
                    for (int number = 0; number < LEADS_PER_LIFE; number++) {
                        leads.add(api.post("/api/v1/leads", Map.of("offer", 1)).text("/id"));
                    }
                    if (life < KILLS) {
                        // Before the first batch is made, while batches are sent, and later.
                        Thread.sleep(400L * life);
                        server.kill();
                    } else {
                        for (String lead : leads) {
                            assertThat(
                                            api.awaitOutcome(lead, "success")
                                                    .at("/0/outcome")
                                                    .asString())
                                    .isEqualTo("success");
                        }
                    }
                }
            }

            Map<String, String> bodies = new HashMap<>();
            for (Buyer.Got got : buyer.got()) {
                assertThat(bodies.getOrDefault(got.key(), got.body())).isEqualTo(got.body());
                bodies.put(got.key(), got.body());
            }
            assertThat(bodies.values().stream().flatMap(BatchKillContract::leads))
                    .containsExactlyInAnyOrderElementsOf(leads);
            assertThat(bodies.values())
                    .allSatisfy(body -> assertThat(leads(body)).hasSizeLessThanOrEqualTo(5));
        }
    }

    private static Map<String, Object> company(Buyer buyer) {
        return Map.of(
                "name",
                "Acme",
                "delivery",
                Map.of(
                        "endpoint",
                        buyer.endpoint(),
                        "timeout",
                        "2s",
                        "concurrency",
                        2,
                        "parameters",
                        Map.of("id", "{{lead.id}}"),
                        "batch",
                        Map.of("maximum_size", 5, "maximum_wait", "1s", "format", "csv")));
    }

    private static Stream<String> leads(String body) {
        return Arrays.stream(body.split("\r\n")).skip(1);
    }
}
