package io.penstock.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.bootstrap.Penstock;
import io.penstock.bootstrap.settings.SettingKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Leads whose deliveries end, and the pixels that tell others. */
@Timeout(120)
interface PixelsContract {

    /** The settings that name the database; the data folder is given besides. */
    Map<SettingKey, String> database();

    @Test
    default void anAcceptedLeadFiresItsPixelsInOrder(@TempDir Path folder) throws Exception {
        try (Penstock penstock = Penstock.start(TestSettings.with(folder, database()));
                Api api = new Api(penstock.address());
                Buyer buyer = Buyer.start();
                Buyer tracker = Buyer.start()) {
            save(api, buyer, tracker);

            String lead = take(api);
            JsonNode pixels = awaitEnded(api, lead, 3);

            String delivery = api.awaitOutcome(lead, "success").at("/0/id").asString();
            assertThat(outcomes(pixels)).containsExactly("success", "success", "skipped");
            assertThat(tracker.got())
                    .extracting(got -> got.method() + " " + got.address() + " " + got.body())
                    .containsExactly(
                            "GET /collect?cid=" + lead + "&el=Acme%20%26%20Co ",
                            "POST /leads?tid=" + delivery + " cd%5Bvalue%5D=12.5+%E2%82%AC");
            assertThat(pixels.at("/0/attempts/0/request").asString())
                    .startsWith("GET /collect?cid=" + lead);
            assertThat(pixels.at("/2/reason").asString())
                    .isEqualTo("Its condition does not hold: delivery.outcome == 'failure'");
        }
    }

    @Test
    default void aRejectedLeadFiresOnlyThoseWhoseConditionHolds(@TempDir Path folder)
            throws Exception {
        try (Penstock penstock = Penstock.start(TestSettings.with(folder, database()));
                Api api = new Api(penstock.address());
                Buyer buyer = Buyer.start();
                Buyer tracker = Buyer.start()) {
            save(api, buyer, tracker);
            buyer.answerWith(422, "no");

            String lead = take(api);
            JsonNode pixels = awaitEnded(api, lead, 3);

            assertThat(outcomes(pixels)).containsExactly("skipped", "skipped", "success");
            assertThat(tracker.got())
                    .extracting(got -> got.address().toString())
                    .containsExactly("/lost?why=422&n=1");
        }
    }

    @Test
    default void whatAnswersNotIsFiredAgainByTheNextServer(@TempDir Path folder) throws Exception {
        String lead;
        try (Buyer buyer = Buyer.start();
                Buyer tracker = Buyer.start()) {
            tracker.answerWith(503);
            try (Penstock penstock = Penstock.start(TestSettings.with(folder, database()));
                    Api api = new Api(penstock.address())) {
                save(api, buyer, tracker);
                lead = take(api);
                tracker.awaitRequests(1);
            }
            tracker.answerWith(200);
            try (Penstock penstock = Penstock.start(TestSettings.with(folder, database()));
                    Api api = new Api(penstock.address())) {
                JsonNode pixels = awaitEnded(api, lead, 3);

                assertThat(outcomes(pixels)).containsExactly("success", "success", "skipped");
                assertThat(pixels.at("/0/attempts").size()).isGreaterThan(1);
                assertThat(pixels.at("/0/attempts/0/error_code").asString()).isEqualTo("status");
            }
        }
    }

    @Test
    default void aTrackerThatHangsDoesNotHoldUpDeliveries(@TempDir Path folder) throws Exception {
        try (Penstock penstock = Penstock.start(TestSettings.with(folder, database()));
                Api api = new Api(penstock.address());
                Buyer buyer = Buyer.start();
                Buyer tracker = Buyer.start()) {
            save(api, buyer, tracker);
            tracker.takeItsTime(Duration.ofSeconds(30));
            take(api);
            tracker.awaitRequests(1);

            long began = System.nanoTime();
            for (int count = 0; count < 20; count++) {
                api.awaitOutcome(take(api), "success");
            }

            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isLessThan(Duration.ofSeconds(15));
        }
    }

    private static void save(Api api, Buyer buyer, Buyer tracker) throws Exception {
        String server = tracker.endpoint().replace("/leads", "");
        assertThat(api.put("/api/v1/companies/1", buyer.company("Acme & Co")).status())
                .isBetween(200, 201);
        Map<String, Object> offer =
                Map.of(
                        "name",
                        "Tea",
                        "script",
                        "geo:us #1",
                        "values",
                        Map.of("partner", Map.of("postback_url", tracker.endpoint())),
                        "pixels",
                        List.of(
                                Map.of(
                                        "name",
                                        "Analytics",
                                        "url",
                                        server + "/collect?cid={{lead.id}}",
                                        "timeout",
                                        "20s",
                                        "parameters",
                                        Map.of("el", "{{recipient.name}}")),
                                Map.of(
                                        "name",
                                        "Partner",
                                        "url",
                                        "{{partner.postback_url}}?tid={{delivery.transaction_id}}",
                                        "method",
                                        "POST",
                                        "parameters",
                                        Map.of("cd[value]", "{{lead.value}} €"),
                                        "condition",
                                        "{{#if delivery.success}}true{{/if}}"),
                                Map.of(
                                        "name",
                                        "Lost",
                                        "url",
                                        server
                                                + "/lost?why={{delivery.status}}"
                                                + "&n={{delivery.attempts}}#here",
                                        "condition",
                                        "delivery.outcome == 'failure'")));
        Api.Answer saved = api.put("/api/v1/offers/1", offer);
        assertThat(saved.status()).as(saved.body().toString()).isBetween(200, 201);
    }

    private static String take(Api api) throws Exception {
        return api.post("/api/v1/leads", Map.of("offer", 1, "geo", "us", "value", 12.5))
                .text("/id");
    }

    private static List<String> outcomes(JsonNode pixels) {
        return pixels.valueStream().map(pixel -> pixel.at("/outcome").asString()).toList();
    }

    /** The pixels of a lead once so many have ended, or as they are after 40 seconds. */
    private static JsonNode awaitEnded(Api api, String lead, int count) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        JsonNode items = items(api, lead);
        while ((items.size() < count || outcomes(items).contains("pending"))
                && System.nanoTime() < deadline) {
            Thread.sleep(20);
            items = items(api, lead);
        }
        return items;
    }

    private static JsonNode items(Api api, String lead) throws Exception {
        return api.get("/api/v1/leads/" + lead + "/pixels").body().at("/items");
    }
}
