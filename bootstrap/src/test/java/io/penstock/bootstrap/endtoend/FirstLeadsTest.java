package io.penstock.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.bootstrap.Penstock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From a company to a delivered lead, as a newcomer does it by hand. */
@Timeout(120)
class FirstLeadsTest {

    @TempDir private Path folder;

    private Penstock penstock;
    private Api api;
    private Buyer buyer;
    private Buyer other;

    @BeforeEach
    void start() throws Exception {
        penstock = Penstock.start(TestSettings.embedded(folder));
        api = new Api(penstock.address());
        buyer = Buyer.start();
        other = Buyer.start();
        api.put("/api/v1/companies/1", buyer.company("Acme"));
        api.put("/api/v1/companies/2", other.company("Globex"));
        api.put("/api/v1/offers/1", Map.of("name", "Tea", "script", "geo:ru 50% #1\ngeo:ru #2\n"));
    }

    @AfterEach
    void stop() {
        api.close();
        penstock.close();
        buyer.close();
        other.close();
    }

    @Test
    void theTraceNamesTheLineAndTheDraw() throws Exception {
        Set<String> companies = new HashSet<>();
        for (int number = 0; number < 20; number++) {
            Api.Answer answer = post();
            assertThat(answer.status()).isEqualTo(201);

            JsonNode steps =
                    api.get("/api/v1/leads/" + answer.text("/id") + "/trace").body().at("/steps");

            JsonNode first = steps.get(0);
            double drawn = first.at("/draw/drawn").asDouble();
            assertThat(first.at("/line").asInt()).isEqualTo(1);
            assertThat(first.at("/draw/below").asDouble()).isEqualTo(50);
            assertThat(answer.body().at("/company").asInt()).isEqualTo(drawn < 50 ? 1 : 2);
            assertThat(answer.body().at("/decision/line").asInt()).isEqualTo(drawn < 50 ? 1 : 2);
            companies.add(answer.text("/company"));
        }
        assertThat(companies).hasSize(2);
    }

    @Test
    void theBuyerGetsTheLeadOnce() throws Exception {
        Api.Answer answer = post();
        JsonNode deliveries = api.awaitOutcome(answer.text("/id"), "success");

        Buyer got = answer.body().at("/company").asInt() == 1 ? buyer : other;
        assertThat(got.awaitRequests(1)).hasSize(1);
        assertThat(got.got().getFirst().key()).isEqualTo(deliveries.at("/0/id").asString());
        assertThat(got.got().getFirst().body()).contains("\"phone\":\"+7 900 0000000\"");
        assertThat(buyer.got().size() + other.got().size()).isEqualTo(1);
    }

    @Test
    void aBuyerThatWasAwayGetsTheLeadWhenItIsBack() throws Exception {
        buyer.goAway();
        other.goAway();
        String lead = post().text("/id");
        JsonNode tried = awaitAttempt(lead);
        assertThat(tried.at("/0/outcome").asString()).isEqualTo("pending");
        assertThat(tried.at("/0/attempts/0/error_code").asString()).isEqualTo("connect");

        buyer.comeBack();
        other.comeBack();

        JsonNode delivered = api.awaitOutcome(lead, "success");
        assertThat(delivered.at("/0/outcome").asString()).isEqualTo("success");
        assertThat(buyer.got().size() + other.got().size()).isEqualTo(1);
    }

    @Test
    void aLeadThatTheBuyerRejectsIsHeld() throws Exception {
        buyer.answerWith(422);
        other.answerWith(422);

        String lead = post().text("/id");
        api.awaitOutcome(lead, "failure");

        JsonNode held = api.get("/api/v1/leads/" + lead).body();
        assertThat(held.at("/company").isNull()).isTrue();
        assertThat(held.at("/status").asString()).isEqualTo("waiting");
        assertThat(held.at("/held/reason").asString()).contains("422");
    }

    @Test
    void theSameIdempotencyKeyMakesNoSecondLead() throws Exception {
        Map<String, Object> lead = Map.of("offer", 1, "geo", "ru", "phone", "1");

        Api.Answer first = api.post("/api/v1/leads", lead, "order-1");
        Api.Answer second = api.post("/api/v1/leads", lead, "order-1");
        Api.Answer changed = api.post("/api/v1/leads", Map.of("offer", 1, "geo", "kz"), "order-1");

        assertThat(second).isEqualTo(first);
        assertThat(changed.status()).isEqualTo(409);
    }

    @Test
    void aCallerCanWaitForTheFirstOutcome() throws Exception {
        Api.Answer answer =
                api.post("/api/v1/leads?wait=5s", Map.of("offer", 1, "geo", "ru", "phone", "1"));

        assertThat(answer.text("/delivery/outcome")).isEqualTo("success");
    }

    @Test
    void whatWasStoredIsThereAfterARestart() throws Exception {
        String lead = post().text("/id");
        api.awaitOutcome(lead, "success");
        Api.Answer before = api.get("/api/v1/leads/" + lead + "/trace");
        stop();

        start();

        assertThat(api.get("/api/v1/leads/" + lead + "/trace")).isEqualTo(before);
    }

    @Test
    void anUnknownCompanyInAScriptIsNamedWithItsPlace() throws Exception {
        Api.Answer answer =
                api.put(
                        "/api/v1/offers/2",
                        Map.of("name", "Coffee", "script", "geo:ru #1\ngeo:us #77"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().at("/diagnostics/0/line").asInt()).isEqualTo(2);
        assertThat(answer.body().at("/diagnostics/0/message").asString()).contains("77");
    }

    private Api.Answer post() throws IOException, InterruptedException {
        return api.post(
                "/api/v1/leads", Map.of("offer", 1, "geo", "ru", "phone", "+7 900 0000000"));
    }

    private JsonNode awaitAttempt(String lead) throws Exception {
        JsonNode items = api.get("/api/v1/leads/" + lead + "/deliveries").body().at("/items");
        for (int tries = 0; tries < 1000 && items.at("/0/attempts").isEmpty(); tries++) {
            Thread.sleep(10);
            items = api.get("/api/v1/leads/" + lead + "/deliveries").body().at("/items");
        }
        return items;
    }
}
