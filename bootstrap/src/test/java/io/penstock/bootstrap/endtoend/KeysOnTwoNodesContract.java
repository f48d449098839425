package io.penstock.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.bootstrap.Penstock;
import io.penstock.bootstrap.settings.SettingKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two programs on one database know the same keys, and remember the same answers. */
@Timeout(120)
interface KeysOnTwoNodesContract {

    /** Long enough for a busy machine; a program looks twice a second. */
    Duration SOON = Duration.ofSeconds(10);

    /** Seldom enough that the keys refused while waiting do not lock the address out. */
    Duration PAUSE = Duration.ofMillis(600);

    /** The settings that name the database; the data folder is given besides. */
    Map<SettingKey, String> database();

    @Test
    default void aKeyIsAcceptedAndRefusedByBoth(@TempDir Path folder) throws Exception {
        try (Penstock one = Penstock.start(TestSettings.with(folder, database()));
                Penstock two = Penstock.start(TestSettings.with(folder, database()));
                Api admin = new Api(one.address())) {
            Api.Answer created =
                    admin.post("/api/v1/keys", Map.of("name", "Monitor", "role", "reader"));
            assertThat(created.status()).isEqualTo(201);
            try (Api here = new Api(one.address(), created.text("/key"));
                    Api there = new Api(two.address(), created.text("/key"))) {
                assertThat(here.get("/api/v1/offers/1").status()).isEqualTo(404);
                assertThat(awaitStatus(there, 404)).isEqualTo(404);

                assertThat(admin.delete("/api/v1/keys/" + created.text("/id")).status())
                        .isEqualTo(200);

                assertThat(here.get("/api/v1/offers/1").status()).isEqualTo(401);
                assertThat(awaitStatus(there, 401)).isEqualTo(401);
            }
        }
    }

    @Test
    default void aRequestIsAnsweredOnceByBoth(@TempDir Path folder) throws Exception {
        Map<String, String> key = Map.of("name", "Monitor", "role", "reader");
        try (Penstock one = Penstock.start(TestSettings.with(folder, database()));
                Penstock two = Penstock.start(TestSettings.with(folder, database()));
                Api here = new Api(one.address());
                Api there = new Api(two.address())) {
            Api.Answer first = here.post("/api/v1/keys", key, "once");
            Api.Answer second = there.post("/api/v1/keys", key, "once");

            assertThat(first.status()).isEqualTo(201);
            assertThat(second.status()).isEqualTo(201);
            assertThat(second.text("/id")).isEqualTo(first.text("/id"));
            assertThat(there.get("/api/v1/keys").body().at("/items")).hasSize(1);
        }
    }

    private static int awaitStatus(Api api, int wanted) throws Exception {
        long deadline = System.nanoTime() + SOON.toNanos();
        int status = api.get("/api/v1/offers/1").status();
        while (status != wanted && System.nanoTime() < deadline) {
            Thread.sleep(PAUSE);
            status = api.get("/api/v1/offers/1").status();
        }
        return status;
    }
}
