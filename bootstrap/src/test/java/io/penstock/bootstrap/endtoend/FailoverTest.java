package io.penstock.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.db.storage.MariaDbServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a killed server had in the air is sent by the other one. */
@Timeout(240)
class FailoverTest {

    /** What is promised is 5 seconds; the rest is for machines that are busy with other tests. */
    private static final Duration LONGEST = Duration.ofSeconds(5 + 15);

    private static final int LEADS = 20;

    @TempDir private Path folder;

    @Test
    void deliveriesOfAKilledServerShouldComeFromTheOther() throws Exception {
        Map<String, String> database =
                Map.of(
                        "PENSTOCK_DATABASE_URL",
                        MariaDbServer.shared().newSchema(),
                        "PENSTOCK_DATABASE_USER",
                        "root");
        try (Buyer buyer = Buyer.start();
                ServerProcess one = ServerProcess.serve(folder.resolve("one"), database);
                Api api = new Api(one.address());
                ServerProcess other = ServerProcess.serve(folder.resolve("other"), database)) {
            api.put(
                    "/api/v1/companies/1",
                    Map.of(
                            "name",
                            "Slow",
                            "delivery",
                            Map.of("endpoint", buyer.endpoint(), "timeout", "30s")));
            api.put("/api/v1/offers/1", Map.of("name", "Tea", "script", "#1"));
            other.address();
            buyer.takeItsTime(Duration.ofSeconds(60));
            for (int number = 0; number < LEADS; number++) {
                assertThat(api.post("/api/v1/leads", Map.of("offer", 1)).status()).isEqualTo(201);
            }
            assertThat(keys(buyer.awaitRequests(LEADS))).hasSize(LEADS);

            buyer.takeItsTime(Duration.ZERO);
            long killed = System.nanoTime();
            one.kill();
            List<Buyer.Got> got = buyer.awaitRequests(2 * LEADS);
            Duration took = Duration.ofNanos(System.nanoTime() - killed);

            System.out.println(
                    LEADS
                            + " deliveries of a killed server came again after "
                            + took.toMillis()
                            + " ms");
            assertThat(got).hasSize(2 * LEADS);
            assertThat(keys(got.subList(LEADS, got.size()))).isEqualTo(keys(got.subList(0, LEADS)));
            assertThat(took).isLessThan(LONGEST);
        }
    }

    private static Set<String> keys(List<Buyer.Got> got) {
        Set<String> keys = new HashSet<>();
        got.forEach(request -> keys.add(request.key()));
        return keys;
    }
}
