package io.penstock.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was answered 201 outlives the process, on whatever database it is kept. */
@Timeout(240)
interface KillContract {

    /** The environment that names the database; the data folder is given besides. */
    Map<String, String> database();

    @Test
    default void aLeadIsThereAndDeliveredAfterAKillRightAfterItsAnswer(@TempDir Path folder)
            throws Exception {
        List<String> leads = new ArrayList<>();
        try (Buyer buyer = Buyer.start()) {
            try (ServerProcess server = ServerProcess.serve(folder, database());
                    Api api = new Api(server.address())) {
                api.put("/api/v1/companies/1", buyer.company("Acme"));
                api.put("/api/v1/offers/1", Map.of("name", "Tea", "script", "#1"));
                buyer.goAway();
                for (int number = 0; number < 5; number++) {
                    Api.Answer answer =
                            api.post("/api/v1/leads", Map.of("offer", 1, "number", number));
                    assertThat(answer.status()).isEqualTo(201);
                    leads.add(answer.text("/id"));
                }
                server.kill();
            }
            buyer.comeBack();

            try (ServerProcess server = ServerProcess.serve(folder, database());
                    Api api = new Api(server.address())) {
                for (String lead : leads) {
                    assertThat(api.get("/api/v1/leads/" + lead).status()).isEqualTo(200);
                    assertThat(api.awaitOutcome(lead, "success").at("/0/outcome").asString())
                            .isEqualTo("success");
                }
                assertThat(keys(buyer)).hasSize(5);
                assertThat(server.terminate()).isZero();
            }
        }
    }

    @Test
    default void manyKillsUnderLoadLoseNothing(@TempDir Path folder) throws Exception {
        List<String> leads = new ArrayList<>();
        try (Buyer buyer = Buyer.start()) {
            for (int kill = 0; kill < 3; kill++) {
                try (ServerProcess server = ServerProcess.serve(folder, database());
                        Api api = new Api(server.address())) {
                    api.put("/api/v1/companies/1", buyer.company("Acme"));
                    api.put("/api/v1/offers/1", Map.of("name", "Tea", "script", "#1"));
                    for (int number = 0; number < 30; number++) {
                        leads.add(api.post("/api/v1/leads", Map.of("offer", 1)).text("/id"));
                    }
                    server.kill();
                }
            }

            try (ServerProcess server = ServerProcess.serve(folder, database());
                    Api api = new Api(server.address())) {
                for (String lead : leads) {
                    assertThat(api.awaitOutcome(lead, "success").at("/0/outcome").asString())
                            .isEqualTo("success");
                }
                assertThat(keys(buyer)).hasSize(leads.size());
            }
        }
    }

    private static Set<String> keys(Buyer buyer) {
        return buyer.got().stream().map(Buyer.Got::key).collect(Collectors.toSet());
    }
}
