package io.penstock.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.bootstrap.Penstock;
import io.penstock.bootstrap.settings.SettingKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a running server says of flows: before they are saved, and of what their leads came to. */
@Timeout(180)
interface FlowFiguresContract {

    long PATIENCE = 60_000;

    /** The settings that name the database; the data folder is given besides. */
    Map<SettingKey, String> database();

    /** What a test does with a server and its buyers. */
    interface Use {
        void with(Api api, FlowBuyers buyers) throws Exception;
    }

    private void use(Path folder, Use use) throws Exception {
        try (Penstock penstock = Penstock.start(TestSettings.with(folder, database()));
                Api api = new Api(penstock.address());
                FlowBuyers buyers = FlowBuyers.start()) {
            use.with(api, buyers);
        }
    }

    /** The test of the guide beside a split. */
    private static Map<String, Object> split(int first, boolean testMode) {
        return Map.of(
                "recipients",
                List.of(
                        Map.of("name", "A", "range", "1-" + first),
                        Map.of("name", "B", "range", (first + 1) + "-100")),
                "test",
                Map.of(
                        "test_mode",
                        testMode,
                        "test_volume",
                        1000,
                        "expected_distribution",
                        Map.of("A", 500, "B", 500),
                        "tolerance",
                        2));
    }

    private static Map<String, Object> offer(Object flow) {
        return Map.of("name", "Offer 1", "flow", flow);
    }

    @Test
    default void anOfferShouldBeSavedOnlyWhereItsTestPasses(@TempDir Path folder) throws Exception {
        use(
                folder,
                (api, buyers) -> {
                    buyers.save(api, split(60, false));

                    Api.Answer refused = api.put("/api/v1/offers/1", offer(split(70, true)));
                    assertThat(refused.status()).isEqualTo(422);
                    assertThat(refused.text("/errors/0/field")).isEqualTo("flow.test");
                    assertThat(refused.text("/errors/0/message"))
                            .contains("A is expected to get 50% of the leads, and gets 70%")
                            .contains("Each gets exactly: A 70%, B 30%.");
                    assertThat(api.get("/api/v1/offers/1").text("/flow/recipients/0/range"))
                            .isEqualTo("1-60");

                    Api.Answer whole =
                            api.putYaml(
                                    "/api/v1/config?dry_run=true",
                                    """
                                    companies: { 1: { name: A }, 2: { name: B } }
                                    offers:
                                      1:
                                        name: Offer 1
                                        flow:
                                          variants:
                                          - { name: First, percentage: 90, recipient: A }
                                          - { name: Second, percentage: 10, recipient: B }
                                          test:
                                            test_mode: true
                                            expected_distribution: { A: 500, B: 500 }
                                    """);
                    assertThat(whole.status()).as(whole.toString()).isEqualTo(422);
                    assertThat(whole.text("/errors/0/field")).isEqualTo("offers.1.flow.test");
                    assertThat(whole.text("/errors/0/message")).contains("A 90%");

                    buyers.save(api, split(50, true));
                    FlowBuyers.awaitEnd(api, FlowBuyers.take(api, Map.of()));
                    assertThat(buyers.a().got().size() + buyers.b().got().size()).isEqualTo(1);
                });
    }

    @Test
    default void aFlowShouldBeTriedWithoutALead(@TempDir Path folder) throws Exception {
        use(
                folder,
                (api, buyers) -> {
                    buyers.save(
                            api,
                            "25% #1\n#2\n",
                            Map.of(
                                    "steps",
                                    List.of(
                                            Map.of("script", Map.of("on_reject", "next")),
                                            Map.of("cascade", List.of("C")))));

                    JsonNode stored =
                            tried(
                                    api,
                                    Map.of(
                                            "offer",
                                            1,
                                            "volume",
                                            20_000,
                                            "accept",
                                            Map.of("A", "60%"),
                                            "expect",
                                            Map.of("A", "15%", "B", "75%", "C", "10%")));
                    JsonNode draft = tried(api, split(60, true));

                    assertThat(stored.path("inexact").asString())
                            .startsWith("The offer's script chooses in a way");
                    assertThat(stored.path("passed").asBoolean()).as(stored.toString()).isFalse();
                    assertThat(draft.path("passed").asBoolean()).isFalse();
                    assertThat(draft.at("/shares/0/exact").asInt()).isEqualTo(60);
                    assertThat(draft.at("/shares/0/expected").asInt()).isEqualTo(50);
                    assertThat(draft.at("/shares/0/drawn").asDouble()).isBetween(50.0, 70.0);
                    assertThat(draft.path("probability").asDouble()).isGreaterThan(0.001);
                    assertThat(buyers.a().got()).isEmpty();
                    assertThat(api.get("/api/v1/leads").body().path("items")).isEmpty();
                });
    }

    private static JsonNode tried(Api api, Object test) throws Exception {
        Api.Answer answer = api.post("/api/v1/flows/test", test);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body();
    }

    /** Routes by what companies accept, with a share for each that is never less. */
    private static Map<String, Object> measured(int minimumWeight) {
        return Map.of(
                "performance_routing",
                Map.of(
                        "metric", "acceptance_rate",
                        "period", "last_7_days",
                        "update_frequency", "daily",
                        "minimum_sample", 5,
                        "minimum_weight", minimumWeight),
                "recipients",
                List.of(Map.of("recipient", "A"), Map.of("recipient", "B")));
    }

    @Test
    default void weightsShouldFollowWhatBuyersAnswer(@TempDir Path folder) throws Exception {
        use(
                folder,
                (api, buyers) -> {
                    buyers.b().answerWith(422, "no");
                    buyers.save(api, measured(0));
                    awaitWeights(api, 1);
                    takeAll(api, 40);

                    buyers.save(api, measured(10));
                    JsonNode weights = awaitWeights(api, 2);

                    JsonNode a = weights.at("/items/0/recipients/0");
                    JsonNode b = weights.at("/items/0/recipients/1");
                    assertThat(a.path("name").asString()).isEqualTo("A");
                    assertThat(a.path("company").asInt()).isEqualTo(1);
                    assertThat(a.path("sent").asInt()).isEqualTo(buyers.a().got().size());
                    assertThat(a.path("accepted").asInt()).isEqualTo(buyers.a().got().size());
                    assertThat(b.path("sent").asInt()).isEqualTo(buyers.b().got().size());
                    assertThat(b.path("accepted").asInt()).isZero();
                    assertThat(a.path("sent").asInt() + b.path("sent").asInt()).isEqualTo(40);
                    assertThat(a.path("weight").asDouble()).isEqualTo(90);
                    assertThat(b.path("weight").asDouble()).isEqualTo(10);
                    assertThat(weights.at("/items/1/recipients/0/weight").asDouble()).isEqualTo(50);
                    assertThat(weights.at("/items/1/recipients/0/sent").asInt()).isZero();
                    assertThat(weights.at("/items/0/metric").asString())
                            .isEqualTo("acceptance_rate");
                });
    }

    /** Waits for a computation, counted from 1, and answers all. */
    private static JsonNode awaitWeights(Api api, int number) throws Exception {
        long deadline = System.currentTimeMillis() + PATIENCE;
        while (true) {
            JsonNode weights = api.get("/api/v1/offers/1/weights").body();
            boolean there = weights.at("/items/0/number").asInt(0) >= number;
            if (there || System.currentTimeMillis() > deadline) {
                assertThat(there).as(weights.toString()).isTrue();
                return weights;
            }
            Thread.sleep(100);
        }
    }

    /** Sends leads, and waits until their flows have ended. */
    private static void takeAll(Api api, int count) throws Exception {
        List<String> leads = new ArrayList<>();
        for (int lead = 0; lead < count; lead++) {
            leads.add(FlowBuyers.take(api, Map.of()));
        }
        for (String lead : leads) {
            FlowBuyers.awaitEnd(api, lead);
        }
    }

    @Test
    default void anExperimentShouldShowWhatItsVariantsCameTo(@TempDir Path folder)
            throws Exception {
        use(
                folder,
                (api, buyers) -> {
                    buyers.save(
                            api,
                            Map.of(
                                    "experiment",
                                    Map.of("name", "Which buyer"),
                                    "distribution",
                                    "even",
                                    "variants",
                                    List.of(variant("Old", "A"), variant("New", "B"))));
                    takeAll(api, 20);
                    buyers.b().answerWith(422, "no");
                    takeAll(api, 180);

                    JsonNode experiment =
                            api.get("/api/v1/offers/1/experiments").body().at("/items/0");

                    assertThat(experiment.path("name").asString()).isEqualTo("Which buyer");
                    JsonNode old = experiment.at("/variants/0");
                    assertThat(old.path("leads").asInt()).isEqualTo(100);
                    assertThat(old.path("accepted").asInt()).isEqualTo(100);
                    assertThat(old.path("revenue").asString()).isEqualTo("100.00");
                    JsonNode other = experiment.at("/variants/1");
                    assertThat(other.path("name").asString()).isEqualTo("New");
                    assertThat(other.path("leads").asInt()).isEqualTo(100);
                    assertThat(other.path("accepted").asInt()).isEqualTo(10);
                    assertThat(other.path("acceptance").asDouble()).isEqualTo(0.1);
                    assertThat(other.path("acceptance_high").asDouble()).isBetween(0.1, 0.2);
                    assertThat(experiment.at("/suggestion/variant").asString()).isEqualTo("Old");
                    assertThat(experiment.at("/suggestion/p").asDouble()).isLessThan(0.05);
                });
    }

    private static Map<String, Object> variant(String name, String recipient) {
        return Map.of("name", name, "percentage", 50, "recipient", recipient);
    }
}
