package io.penstock.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How the process starts, refuses to start, and stops. */
@Timeout(120)
class ProcessLifeTest {

    @TempDir private Path folder;

    @Test
    void aSignalStopsItInGoodOrderWithinTenSeconds() throws Exception {
        try (ServerProcess server = ServerProcess.serve(folder, Map.of())) {
            server.address();
            long begun = System.nanoTime();

            int status = server.terminate();

            assertThat(status).isZero();
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isLessThan(Duration.ofSeconds(10));
            assertThat(server.output()).contains("Stopped.");
        }
    }

    @Test
    void aDeliveryInTheAirIsFinishedBeforeItStops() throws Exception {
        try (Buyer buyer = Buyer.start();
                ServerProcess server = ServerProcess.serve(folder, Map.of());
                Api api = new Api(server.address())) {
            api.put("/api/v1/companies/1", buyer.company("Acme"));
            api.put("/api/v1/offers/1", Map.of("name", "Tea", "script", "#1"));
            buyer.takeItsTime(Duration.ofSeconds(1));
            String lead = api.post("/api/v1/leads", Map.of("offer", 1)).text("/id");
            buyer.awaitRequests(1);

            assertThat(server.terminate()).isZero();

            try (ServerProcess again = ServerProcess.serve(folder, Map.of());
                    Api later = new Api(again.address())) {
                assertThat(later.awaitOutcome(lead, "success").at("/0/attempts").size())
                        .isEqualTo(1);
            }
            assertThat(buyer.got()).hasSize(1);
        }
    }

    @Test
    void theStartUpTableShowsNoSecrets() throws Exception {
        try (ServerProcess server = ServerProcess.serve(folder, Map.of())) {
            server.address();

            assertThat(server.output())
                    .contains(
                            "delivery.allowed_networks", "environment variable PENSTOCK_ADMIN_KEY")
                    .doesNotContain(Api.KEY);
        }
    }

    @Test
    void aSecondProcessOnTheSameDatabaseIsToldSo() throws Exception {
        try (ServerProcess first = ServerProcess.serve(folder, Map.of())) {
            first.address();
            try (ServerProcess second = ServerProcess.serve(folder, Map.of())) {
                assertThat(second.exitStatus(60)).isEqualTo(1);
                assertThat(second.output())
                        .contains(folder.resolve("penstock").toString(), "another")
                        .doesNotContain("\tat ");
            }
        }
    }

    @Test
    void aDatabaseThatIsAwayIsNamedWithoutItsPassword() throws Exception {
        try (ServerProcess server =
                ServerProcess.serve(
                        folder,
                        Map.of(
                                "PENSTOCK_DATABASE_URL", "jdbc:mysql://127.0.0.1:1/penstock",
                                "PENSTOCK_DATABASE_PASSWORD", "hidden-password"))) {
            assertThat(server.exitStatus(60)).isEqualTo(1);
            assertThat(server.output())
                    .contains("jdbc:mysql://127.0.0.1:1/penstock")
                    .doesNotContain("hidden-password")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void wrongSettingsAreAllNamedAndEndItWithStatusTwo() throws Exception {
        try (ServerProcess server =
                ServerProcess.serve(
                        folder, Map.of("PENSTOCK_ZONE", "Nowhere", "PENSTOCK_PROT", "1"))) {
            assertThat(server.exitStatus(60)).isEqualTo(2);
            assertThat(server.output())
                    .contains("zone must be a time zone", "did you mean PENSTOCK_PORT?")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void withoutAnAdminKeyOneIsMadeAndKept() throws Exception {
        Map<String, String> none = Map.of("PENSTOCK_ADMIN_KEY", "");
        try (ServerProcess server = ServerProcess.serve(folder, none)) {
            server.address();
        }

        assertThat(folder.resolve("admin-key")).content().hasSizeGreaterThan(20);
    }
}
