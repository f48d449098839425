package io.penstock.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.concurrency.Simultaneously;
import io.penstock.db.storage.MariaDbServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two programs on one database: what is saved on one, both decide by. */
@Timeout(240)
class SharedConfigurationTest {

    private static final int SAVES = 5;
    private static final int THREADS = 8;
    private static final int ROUNDS = 6;
    private static final int MANY_SAVES = 40;

    private final Map<String, String> database =
            Map.of(
                    "PENSTOCK_DATABASE_URL",
                    MariaDbServer.shared().newSchema(),
                    "PENSTOCK_DATABASE_USER",
                    "root");

    @Test
    void aSaveOnOneDecidesOnTheOtherWithinASecond(@TempDir Path folder) throws Exception {
        try (ServerProcess first = serve(folder, "first");
                ServerProcess second = serve(folder, "second");
                Api saving = new Api(first.address());
                Api posting = new Api(second.address())) {
            saving.put("/api/v1/companies/1", Map.of("name", "Acme"));
            saving.put("/api/v1/companies/2", Map.of("name", "Globex"));
            List<Duration> delays = new ArrayList<>();
            for (int save = 0; save < SAVES; save++) {
                int company = 1 + save % 2;
                long revision =
                        saving.put(
                                        "/api/v1/offers/1",
                                        Map.of("name", "Tea", "script", "#" + company))
                                .body()
                                .at("/revision")
                                .asLong();
                delays.add(awaitDecision(posting, revision, company));
            }

            // One hiccup of a busy machine is none of ours.
            assertThat(delays.stream().sorted().toList().get(SAVES / 2))
                    .as("%s", delays)
                    .isLessThan(Duration.ofSeconds(1));
        }
    }

    /** Posts leads until one is decided by a revision, and says how long that took. */
    private static Duration awaitDecision(Api api, long revision, int company) throws Exception {
        long saved = System.nanoTime();
        while (true) {
            Api.Answer lead = api.post("/api/v1/leads", Map.of("offer", 1));
            Duration since = Duration.ofNanos(System.nanoTime() - saved);
            if (lead.status() == 201 && lead.body().at("/decision/revision").asLong() == revision) {
                assertThat(lead.body().at("/company").asInt()).isEqualTo(company);
                Api.Answer trace = api.get("/api/v1/leads/" + lead.text("/id") + "/trace");
                assertThat(trace.body().at("/decision/revision").asLong()).isEqualTo(revision);
                return since;
            }
            assertThat(since).isLessThan(Duration.ofSeconds(20));
            Thread.sleep(10);
        }
    }

    @Test
    void noSaveIsLostWhenManyCompeteOnBoth(@TempDir Path folder) throws Exception {
        try (ServerProcess first = serve(folder, "first");
                ServerProcess second = serve(folder, "second");
                Api one = new Api(first.address());
                Api other = new Api(second.address())) {
            one.put("/api/v1/companies/1", Map.of("name", "Acme"));

            List<Integer> saved =
                    Simultaneously.run(
                                    2 * THREADS,
                                    thread -> () -> compete(thread % 2 == 0 ? one : other, thread))
                            .stream()
                            .flatMap(List::stream)
                            .toList();

            assertThat(saved).isNotEmpty().doesNotHaveDuplicates();
            assertThat(one.get("/api/v1/companies/1").body().at("/version").asInt())
                    .isEqualTo(1 + saved.size());
            assertThat(other.get("/api/v1/companies/1/versions").body().at("/items/0/version"))
                    .hasToString(String.valueOf(1 + saved.size()));
        }
    }

    /** Reads and saves some times over; the versions of the saves that were taken. */
    private static List<Integer> compete(Api api, int thread) throws Exception {
        List<Integer> saved = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            int read = api.get("/api/v1/companies/1").body().at("/version").asInt();
            Api.Answer answer =
                    api.putIfMatch(
                            "/api/v1/companies/1",
                            Map.of("name", "Acme " + thread + "." + round),
                            "\"" + read + "\"");
            assertThat(answer.status()).as("%s", answer.body()).isIn(200, 412);
            if (answer.status() == 200) {
                assertThat(answer.body().at("/version").asInt()).isEqualTo(read + 1);
                saved.add(read + 1);
            }
        }
        return saved;
    }

    @Test
    void noSaveThatWasAnsweredIsLostWhenOneServerIsKilled(@TempDir Path folder) throws Exception {
        Map<Integer, String> saved = new ConcurrentHashMap<>();
        AtomicBoolean enough = new AtomicBoolean();
        try (ServerProcess first = serve(folder, "first");
                Api one = new Api(first.address())) {
            one.put("/api/v1/companies/1", Map.of("name", "Acme"));
            try (ServerProcess second = serve(folder, "second");
                    Api other = new Api(second.address());
                    ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
                List<Future<?>> running = new ArrayList<>();
                for (int thread = 0; thread < THREADS; thread++) {
                    Api api = thread % 2 == 0 ? one : other;
                    String name = "Acme " + thread;
                    running.add(threads.submit(() -> saveUntil(enough, api, name, saved)));
                }
                while (saved.size() < MANY_SAVES) {
                    Thread.onSpinWait();
                }
                second.kill();
                enough.set(true);
                for (Future<?> thread : running) {
                    thread.get();
                }
            }
            for (Map.Entry<Integer, String> version : saved.entrySet()) {
                assertThat(
                                one.get("/api/v1/companies/1/versions/" + version.getKey())
                                        .text("/document/name"))
                        .isEqualTo(version.getValue());
            }
        }
    }

    /** Saves over and over; an answered version is nobody else's. */
    private static @Nullable Void saveUntil(
            AtomicBoolean enough, Api api, String name, Map<Integer, String> saved)
            throws InterruptedException {
        try {
            for (int round = 0; !enough.get(); round++) {
                String unique = name + "." + round;
                Api.Answer answer = api.put("/api/v1/companies/1", Map.of("name", unique));
                if (answer.status() == 200) {
                    int version = answer.body().at("/version").asInt();
                    assertThat(saved.put(version, unique)).isNull();
                }
            }
        } catch (IOException e) {
            // The server was killed, which ends what this thread has to do.
            assertThat(saved).isNotEmpty();
        }
        return null;
    }

    private ServerProcess serve(Path folder, String name) throws Exception {
        return ServerProcess.serve(folder.resolve(name), database);
    }
}
