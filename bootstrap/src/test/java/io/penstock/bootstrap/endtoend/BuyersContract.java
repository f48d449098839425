package io.penstock.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.bootstrap.Penstock;
import io.penstock.bootstrap.settings.SettingKey;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Buyers who want leads in their own way and answer in their own way. */
@Timeout(120)
interface BuyersContract {

    Map<String, Object> ANN =
            Map.of("offer", 1, "geo", "us", "name", "Ann \"A\" <Example> & Co", "age", 41);

    Map<String, Object> PARAMETERS =
            Map.of("contact.name", "{{lead.name}}", "contact.age", "{{lead.age}}");

    /** The settings that name the database; the data folder is given besides. */
    Map<SettingKey, String> database();

    @Test
    default void eachFormatComesAsItIsAskedFor(@TempDir Path folder) throws Exception {
        try (Penstock penstock = Penstock.start(TestSettings.with(folder, database()));
                Api api = new Api(penstock.address());
                Buyer buyer = Buyer.start()) {
            assertThat(sent(api, buyer, Map.of("format", "json")))
                    .satisfies(got -> {
                        assertThat(got.contentType()).isEqualTo("application/json");
                        assertThat(got.body())
                                .contains("\"contact\":{")
                                .contains("\"name\":\"Ann \\\"A\\\" <Example> & Co\"")
                                .contains("\"age\":\"41\"");
                    });
            assertThat(sent(api, buyer, Map.of("format", "form")).body())
                    .contains("contact%5Bname%5D=Ann+%22A%22+%3CExample%3E+%26+Co")
                    .contains("contact%5Bage%5D=41");
            assertThat(sent(api, buyer, Map.of("format", "xml")).body())
                    .contains("<name>Ann &quot;A&quot; &lt;Example&gt; &amp; Co</name>")
                    .contains("<age>41</age>");
            assertThat(sent(api, buyer, Map.of("format", "csv")).body())
                    .contains("contact.name", "\"Ann \"\"A\"\" <Example> & Co\"", "\r\n");
            Buyer.Got asked = sent(api, buyer, Map.of("format", "query"));
            assertThat(asked.method()).isEqualTo("GET");
            assertThat(asked.body()).isEmpty();
            assertThat(asked.address().getRawQuery())
                    .contains("contact%5Bname%5D=Ann+%22A%22+%3CExample%3E+%26+Co");
        }
    }

    @Test
    default void aBodyOfOnesOwnIsSent(@TempDir Path folder) throws Exception {
        try (Penstock penstock = Penstock.start(TestSettings.with(folder, database()));
                Api api = new Api(penstock.address());
                Buyer buyer = Buyer.start()) {
            Map<String, Object> delivery = delivery(buyer);
            delivery.put("method", "PUT");
            delivery.put("format", "json");
            delivery.put(
                    "body",
                    "{\"who\":\"{{lead.name}}\",{{#if lead.age >= 40}}\"senior\":true{{/if}}}");

            Buyer.Got got = sent(api, buyer, delivery, "success");

            assertThat(got.method()).isEqualTo("PUT");
            assertThat(got.body())
                    .isEqualTo("{\"who\":\"Ann \\\"A\\\" <Example> & Co\",\"senior\":true}");
        }
    }

    @Test
    default void answersAreReadAsTheCompanySays(@TempDir Path folder) throws Exception {
        try (Penstock penstock = Penstock.start(TestSettings.with(folder, database()));
                Api api = new Api(penstock.address());
                Buyer buyer = Buyer.start()) {
            Map<String, Object> delivery = delivery(buyer);
            delivery.put(
                    "response",
                    Map.of(
                            "success",
                            "status == 200 AND $.result == 'accepted'",
                            "reference",
                            "$.id",
                            "price",
                            "$.price",
                            "reason",
                            "$.error"));
            delivery.put("headers", Map.of("Authorization", "Bearer hush"));
            save(api, delivery);

            buyer.answerWith(200, "{\"result\":\"no\",\"error\":\"Duplicate\"}");
            String refused = api.post("/api/v1/leads", ANN).text("/id");
            JsonNode attempt = api.awaitOutcome(refused, "failure").at("/0/attempts/0");
            assertThat(attempt.at("/outcome").asString()).isEqualTo("failure");
            assertThat(attempt.at("/status").asInt()).isEqualTo(200);
            assertThat(attempt.at("/reason").asString()).isEqualTo("The buyer said: Duplicate");
            assertThat(attempt.at("/request").asString())
                    .contains("Authorization: ***")
                    .doesNotContain("hush");
            assertThat(api.get("/api/v1/leads/" + refused).text("/held/reason"))
                    .contains("Duplicate");

            buyer.answerWith(200, "{\"result\":\"accepted\",\"id\":\"B-1\",\"price\":12.5}");
            String taken = api.post("/api/v1/leads", ANN).text("/id");
            JsonNode delivered = api.awaitOutcome(taken, "success").at("/0");
            assertThat(delivered.at("/reference").asString()).isEqualTo("B-1");
            assertThat(delivered.at("/price").asString()).isEqualTo("12.5000");
            JsonNode accepted = delivered.at("/attempts/0");
            assertThat(accepted.at("/reference").asString()).isEqualTo("B-1");
            assertThat(accepted.at("/price").asString()).isEqualTo("12.5000");
        }
    }

    @Test
    default void thePriceOfTheAnswerIsChargedWhereTheCompanySaysSo(@TempDir Path folder)
            throws Exception {
        try (Penstock penstock = Penstock.start(TestSettings.with(folder, database()));
                Api api = new Api(penstock.address());
                Buyer buyer = Buyer.start()) {
            Map<String, Object> delivery = delivery(buyer);
            delivery.put("price_from", "response");
            Api.Answer refused =
                    api.put("/api/v1/companies/1", Map.of("name", "Acme", "delivery", delivery));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body().toString()).contains("delivery.price_from", "response.price");
            delivery.put(
                    "response",
                    Map.of("price", "$.price", "content_type", "application/json; charset=utf-8"));
            Map<String, Object> company =
                    Map.of("name", "Acme", "price", "20", "delivery", delivery);
            assertThat(api.put("/api/v1/companies/1", company).status()).isEqualTo(201);
            api.put("/api/v1/offers/1", Map.of("name", "Tea", "script", "#1"));
            api.post("/api/v1/companies/1/balance", Map.of("amount", "100", "note", "paid in"));

            buyer.answerWith(200, "{\"price\":12.5}");
            api.awaitOutcome(api.post("/api/v1/leads", ANN).text("/id"), "success");
            assertThat(new BigDecimal(api.get("/api/v1/companies/1/balance").text("/balance")))
                    .isEqualByComparingTo("87.5000");

            buyer.answerWith(200, "{}");
            api.awaitOutcome(api.post("/api/v1/leads", ANN).text("/id"), "success");
            assertThat(new BigDecimal(api.get("/api/v1/companies/1/balance").text("/balance")))
                    .isEqualByComparingTo("67.5000");
        }
    }

    @Test
    default void aSecretIsSentAndNeverShown(@TempDir Path folder) throws Exception {
        Map<SettingKey, String> settings = new EnumMap<>(SettingKey.class);
        settings.putAll(database());
        settings.put(SettingKey.SECRETS_KEY, "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        try (Penstock penstock = Penstock.start(TestSettings.with(folder, settings));
                Api api = new Api(penstock.address());
                Buyer buyer = Buyer.start()) {
            Map<String, Object> delivery = delivery(buyer);
            delivery.put("headers", Map.of("X-Account", "{{secret.buyer_a}}"));
            delivery.put("parameters", Map.of("code", "{{secret.buyer_a}}"));
            Map<String, Object> company = Map.of("name", "Acme", "delivery", delivery);
            Api.Answer refused = api.put("/api/v1/companies/1", company);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body().toString()).contains("delivery.headers.X-Account", "buyer_a");

            api.put("/api/v1/secrets/buyer_a", Map.of("value", "open & \"sesame\""));
            save(api, delivery);
            String lead = api.post("/api/v1/leads", ANN).text("/id");
            JsonNode delivered = api.awaitOutcome(lead, "success");

            assertThat(buyer.got().getLast().body())
                    .isEqualTo("{\"code\":\"open & \\\"sesame\\\"\"}");
            assertThat(delivered.at("/0/attempts/0/request").asString())
                    .contains("X-Account: ***", "{\"code\":\"***\"}")
                    .doesNotContain("sesame");
            assertThat(api.get("/api/v1/companies/1").body().toString())
                    .contains("{{secret.buyer_a}}")
                    .doesNotContain("sesame");

            Api.Answer kept = api.delete("/api/v1/secrets/buyer_a");
            assertThat(kept.status()).isEqualTo(409);
            assertThat(kept.body().toString()).contains("company 1's delivery.headers.X-Account");
            api.put("/api/v1/secrets/buyer_a", Map.of("value", "another"));
            api.awaitOutcome(api.post("/api/v1/leads", ANN).text("/id"), "success");
            assertThat(buyer.got().getLast().body()).isEqualTo("{\"code\":\"another\"}");
        }
    }

    @Test
    default void credentialsAreSentAndNeverShown(@TempDir Path folder) throws Exception {
        Map<SettingKey, String> settings = new EnumMap<>(SettingKey.class);
        settings.putAll(database());
        settings.put(SettingKey.SECRETS_KEY, "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        try (Penstock penstock = Penstock.start(TestSettings.with(folder, settings));
                Api api = new Api(penstock.address());
                Buyer buyer = Buyer.start()) {
            api.put("/api/v1/secrets/word", Map.of("value", "sesame"));
            Map<String, Object> delivery = delivery(buyer);
            delivery.put(
                    "auth", Map.of("basic", Map.of("user", "ann", "password", "{{secret.word}}")));
            // A buyer that tells what it was told.
            buyer.answerWith(200, "You are YW5uOnNlc2FtZQ== with sesame.");
            save(api, delivery);

            String lead = api.post("/api/v1/leads", ANN).text("/id");
            JsonNode attempt = api.awaitOutcome(lead, "success").at("/0/attempts/0");

            assertThat(buyer.got().getLast().authorization()).isEqualTo("Basic YW5uOnNlc2FtZQ==");
            assertThat(attempt.at("/request").asString()).contains("Authorization: ***");
            assertThat(attempt.at("/answer").asString()).isEqualTo("You are *** with ***.");

            delivery.put("auth", Map.of("bearer", "{{secret.word}}"));
            save(api, delivery);
            api.awaitOutcome(api.post("/api/v1/leads", ANN).text("/id"), "success");

            assertThat(buyer.got().getLast().authorization()).isEqualTo("Bearer sesame");
        }
    }

    @Test
    default void theBackupGetsWhatTheEndpointDoesNotTake(@TempDir Path folder) throws Exception {
        try (Penstock penstock = Penstock.start(TestSettings.with(folder, database()));
                Api api = new Api(penstock.address());
                Buyer away = Buyer.start();
                Buyer backup = Buyer.start()) {
            away.goAway();
            Map<String, Object> delivery = delivery(away);
            delivery.put("retry", Map.of("times", 1, "initial", "50ms", "maximum", "50ms"));
            delivery.put("backup", Map.of("endpoint", backup.endpoint(), "timeout", "10000ms"));
            save(api, delivery);

            String lead = api.post("/api/v1/leads", ANN).text("/id");
            JsonNode delivered = api.awaitOutcome(lead, "success").at("/0");

            assertThat(delivered.at("/attempts")).hasSize(3);
            assertThat(delivered.at("/attempts/0/error_code").asString()).isEqualTo("connect");
            assertThat(delivered.at("/attempts/1/error_code").asString()).isEqualTo("connect");
            assertThat(delivered.at("/attempts/2/outcome").asString()).isEqualTo("success");
            assertThat(backup.got())
                    .singleElement()
                    .extracting(Buyer.Got::key)
                    .isEqualTo(delivered.at("/id").asString());
        }
    }

    @Test
    default void aCompanyThatDoesNotAnswerIsLeftAloneUntilItDoes(@TempDir Path folder)
            throws Exception {
        try (Penstock penstock = Penstock.start(TestSettings.with(folder, database()));
                Api api = new Api(penstock.address());
                Buyer buyer = Buyer.start()) {
            save(api, delivery(buyer));
            buyer.answerWith(503);
            String last = "";
            for (int lead = 0; lead < 12; lead++) {
                last = api.post("/api/v1/leads", ANN).text("/id");
            }
            assertThat(awaitAlert(api, "circuit_opened")).isTrue();

            buyer.answerWith(200);

            api.awaitOutcome(last, "success");
            assertThat(awaitAlert(api, "circuit_closed")).isTrue();
        }
    }

    private static boolean awaitAlert(Api api, String kind) throws Exception {
        long deadline = System.nanoTime() + 20_000_000_000L;
        boolean found = false;
        while (!found && System.nanoTime() < deadline) {
            Thread.sleep(50);
            found =
                    api.get("/api/v1/alerts").body().at("/items").values().stream()
                            .anyMatch(alert -> alert.at("/kind").asString().equals(kind));
        }
        return found;
    }

    @Test
    default void aMistakeIsShownWithItsPlace(@TempDir Path folder) throws Exception {
        try (Penstock penstock = Penstock.start(TestSettings.with(folder, database()));
                Api api = new Api(penstock.address());
                Buyer buyer = Buyer.start()) {
            Map<String, Object> delivery = delivery(buyer);
            delivery.put("parameters", Map.of("name", "{{lead.name"));
            delivery.put("response", Map.of("success", "status = 200"));

            Api.Answer answer =
                    api.put("/api/v1/companies/1", Map.of("name", "Acme", "delivery", delivery));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body().toString())
                    .contains("delivery.parameters.name", "delivery.response.success", "1:8");
        }
    }

    private static Buyer.Got sent(Api api, Buyer buyer, Map<String, Object> format)
            throws Exception {
        Map<String, Object> delivery = delivery(buyer);
        delivery.putAll(format);
        delivery.put("parameters", PARAMETERS);
        return sent(api, buyer, delivery, "success");
    }

    private static Buyer.Got sent(
            Api api, Buyer buyer, Map<String, Object> delivery, String outcome) throws Exception {
        save(api, delivery);
        String lead = api.post("/api/v1/leads", ANN).text("/id");
        JsonNode deliveries = api.awaitOutcome(lead, outcome);
        assertThat(deliveries.at("/0/outcome").asString()).isEqualTo(outcome);
        return buyer.got().getLast();
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
