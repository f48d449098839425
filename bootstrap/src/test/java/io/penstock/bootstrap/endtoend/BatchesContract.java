package io.penstock.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.bootstrap.Penstock;
import io.penstock.bootstrap.settings.SettingKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Buyers who want many leads at once. */
@Timeout(120)
interface BatchesContract {

    /** The settings that name the database; the data folder is given besides. */
    Map<SettingKey, String> database();

    @Test
    default void leadsAreSentTogetherOnceThereAreEnough(@TempDir Path folder) throws Exception {
        try (Penstock penstock = Penstock.start(TestSettings.with(folder, database()));
                Api api = new Api(penstock.address());
                Buyer buyer = Buyer.start()) {
            Map<String, Object> delivery = delivery(buyer);
            delivery.put(
                    "batch",
                    Map.of(
                            "Trigger",
                            "Time or count based",
                            "Maximum Size",
                            "3 leads",
                            "Maximum Wait",
                            "5 minutes",
                            "Format",
                            "CSV"));
            delivery.put("parameters", Map.of("name", "{{lead.name}}"));
            delivery.put("headers", Map.of("X-Batch", "{{batch.id}} {{batch.leads}}"));
            save(api, delivery);
            List<String> leads = send(api, "Ann", "=1+1", "Cid");

            JsonNode delivered = api.awaitOutcome(leads.getLast(), "success").at("/0");

            Buyer.Got got = buyer.got().getFirst();
            assertThat(buyer.got()).hasSize(1);
            assertThat(got.method()).isEqualTo("POST");
            assertThat(got.contentType()).startsWith("text/csv");
            assertThat(got.body()).isEqualTo("name\r\nAnn\r\n'=1+1\r\nCid\r\n");
            String batch = delivered.at("/batch").asString();
            assertThat(got.key()).isEqualTo(batch);
            assertThat(delivered.at("/attempts/0/batch").asString()).isEqualTo(batch);
            assertThat(delivered.at("/attempts/0/request").asString())
                    .contains("X-Batch: " + batch + " 3", "Lead 3 of 3:\nname\r\nCid")
                    .doesNotContain("Ann");
            JsonNode shown = api.get("/api/v1/batches/" + batch).body();
            assertThat(shown.at("/state").asString()).isEqualTo("finished");
            assertThat(shown.at("/company").asInt()).isOne();
            assertThat(shown.at("/leads").values())
                    .extracting(lead -> lead.at("/lead").asString())
                    .containsExactlyElementsOf(leads);
            assertThat(shown.at("/attempts/0/success").asInt()).isEqualTo(3);
            assertThat(api.get("/api/v1/batches/nothing").status()).isEqualTo(404);
        }
    }

    @Test
    default void leadsAreSentTogetherOnceTheOldestHasWaited(@TempDir Path folder) throws Exception {
        try (Penstock penstock = Penstock.start(TestSettings.with(folder, database()));
                Api api = new Api(penstock.address());
                Buyer buyer = Buyer.start()) {
            Map<String, Object> delivery = delivery(buyer);
            delivery.put("batch", Map.of("maximum_wait", "1s", "format", "JSON array"));
            delivery.put("parameters", Map.of("contact.name", "{{lead.name}}"));
            save(api, delivery);

            List<String> leads = send(api, "Ann", "Bob");
            api.awaitOutcome(leads.getFirst(), "success");
            api.awaitOutcome(leads.getLast(), "success");

            assertThat(buyer.got())
                    .allSatisfy(got -> assertThat(got.contentType()).isEqualTo("application/json"));
            assertThat(buyer.got().stream().map(Buyer.Got::body).reduce("", String::concat))
                    .contains("{\"contact\":{\"name\":\"Ann\"}}")
                    .contains("{\"contact\":{\"name\":\"Bob\"}}");
        }
    }

    @Test
    default void eachLeadEndsAsTheAnswerSaysOfIt(@TempDir Path folder) throws Exception {
        try (Penstock penstock = Penstock.start(TestSettings.with(folder, database()));
                Api api = new Api(penstock.address());
                Buyer buyer = Buyer.start()) {
            Map<String, Object> delivery = delivery(buyer);
            delivery.put("batch", Map.of("maximum_size", 3, "format", "json"));
            delivery.put("parameters", Map.of("id", "{{lead.id}}"));
            delivery.put(
                    "response",
                    Map.of(
                            "leads",
                            Map.of(
                                    "items",
                                    "$.results",
                                    "id",
                                    "$.lead",
                                    "success",
                                    "status == 'ok'",
                                    "reference",
                                    "$.ref",
                                    "reason",
                                    "$.error")));
            save(api, delivery);
            buyer.answerWith(503);
            List<String> leads = send(api, "Ann", "Bob", "Cid");
            buyer.awaitRequests(1);
            buyer.answerWith(
                    200,
                    "{\"results\":[{\"lead\":\"%s\",\"status\":\"ok\",\"ref\":\"B-1\"},{\"lead\":\"%s\",\"status\":\"no\",\"error\":\"Known\"}]}"
                            .formatted(leads.get(0), leads.get(1)));

            JsonNode first = api.awaitOutcome(leads.get(0), "success").at("/0");
            JsonNode second = api.awaitOutcome(leads.get(1), "failure").at("/0");
            api.awaitOutcome(leads.get(2), "success");

            assertThat(first.at("/reference").asString()).isEqualTo("B-1");
            assertThat(first.at("/attempts/0/outcome").asString()).isEqualTo("error");
            assertThat(second.at("/reason").asString()).contains("Known");
            assertThat(api.get("/api/v1/leads/" + leads.get(1)).text("/held/reason"))
                    .contains("Known");
            assertThat(buyer.got())
                    .extracting(Buyer.Got::key)
                    .containsOnly(first.at("/batch").asString());
            assertThat(buyer.got()).extracting(Buyer.Got::body).doesNotContainNull();
            assertThat(buyer.got().stream().map(Buyer.Got::body).distinct()).hasSize(1);
        }
    }

    @Test
    default void aBatchIsWrittenIntoAFolder(@TempDir Path folder) throws Exception {
        Path batches = Files.createDirectories(folder.resolve("batches/acme"));
        Map<SettingKey, String> settings = new EnumMap<>(SettingKey.class);
        settings.putAll(database());
        settings.put(SettingKey.DELIVERY_BATCH_FOLDERS, folder.resolve("batches").toString());
        try (Penstock penstock = Penstock.start(TestSettings.with(folder, settings));
                Api api = new Api(penstock.address())) {
            Map<String, Object> delivery = new LinkedHashMap<>();
            delivery.put("endpoint", "file://" + batches + "/");
            delivery.put("batch", Map.of("maximum_size", 2, "format", "csv"));
            delivery.put("parameters", Map.of("name", "{{lead.name}}"));
            save(api, delivery);

            List<String> leads = send(api, "Ann", "Bob");
            JsonNode delivered = api.awaitOutcome(leads.getLast(), "success").at("/0");

            String name = "penstock-" + delivered.at("/batch").asString() + ".csv";
            assertThat(batches.resolve(name)).hasContent("name\r\nAnn\r\nBob\r\n");
            assertThat(delivered.at("/attempts/0/request").asString())
                    .startsWith("PUT file://" + batches + "/" + name);
        }
    }

    @Test
    default void aCompanyThatWantsBatchesNoMoreGetsItsLeadsOneByOne(@TempDir Path folder)
            throws Exception {
        try (Penstock penstock = Penstock.start(TestSettings.with(folder, database()));
                Api api = new Api(penstock.address());
                Buyer buyer = Buyer.start()) {
            Map<String, Object> delivery = delivery(buyer);
            delivery.put("batch", Map.of("maximum_size", 100));
            save(api, delivery);
            List<String> leads = send(api, "Ann", "Bob");
            assertThat(buyer.got()).isEmpty();

            delivery.remove("batch");
            save(api, delivery);

            api.awaitOutcome(leads.getFirst(), "success");
            api.awaitOutcome(leads.getLast(), "success");
            assertThat(buyer.got()).hasSize(2);
        }
    }

    @Test
    default void aMistakeIsShownWithItsPlace(@TempDir Path folder) throws Exception {
        try (Penstock penstock = Penstock.start(TestSettings.with(folder, database()));
                Api api = new Api(penstock.address());
                Buyer buyer = Buyer.start()) {
            Map<String, Object> delivery = delivery(buyer);
            delivery.put("batch", Map.of("maximum_size", 1001, "format", "xml"));
            delivery.put("headers", Map.of("X-Name", "{{lead.name}}"));

            Api.Answer answer =
                    api.put("/api/v1/companies/1", Map.of("name", "Acme", "delivery", delivery));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body().toString())
                    .contains(
                            "delivery.batch.maximum_size",
                            "delivery.batch.format",
                            "delivery.headers.X-Name");
        }
    }

    private static List<String> send(Api api, String... names) throws Exception {
        List<String> leads = new ArrayList<>();
        for (String name : names) {
            leads.add(api.post("/api/v1/leads", Map.of("offer", 1, "name", name)).text("/id"));
        }
        return leads;
    }

    private static void save(Api api, Map<String, Object> delivery) throws Exception {
        Api.Answer company =
                api.put("/api/v1/companies/1", Map.of("name", "Acme", "delivery", delivery));
        assertThat(company.status()).as(company.body().toString()).isIn(200, 201);
        assertThat(api.put("/api/v1/offers/1", Map.of("name", "Tea", "script", "#1\n")).status())
                .isIn(200, 201);
    }

    private static Map<String, Object> delivery(Buyer buyer) {
        Map<String, Object> delivery = new LinkedHashMap<>();
        delivery.put("endpoint", buyer.endpoint());
        delivery.put("timeout", "2s");
        return delivery;
    }
}
