package io.penstock.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Three buyers, called A, B and C, who are companies 1 to 3, and offers with flows. */
final class FlowBuyers implements AutoCloseable {

    private static final long PATIENCE = 20_000;

    private final List<Buyer> buyers = new ArrayList<>();

    static FlowBuyers start() throws IOException {
        FlowBuyers started = new FlowBuyers();
        for (int number = 0; number < 3; number++) {
            started.buyers.add(Buyer.start());
        }
        return started;
    }

    Buyer a() {
        return buyers.get(0);
    }

    Buyer b() {
        return buyers.get(1);
    }

    Buyer c() {
        return buyers.get(2);
    }

    /** Saves the companies, each with a price of its number, and the offer. */
    void save(Api api, Object flow) throws Exception {
        save(api, "", flow);
    }

    void save(Api api, String script, Object flow) throws Exception {
        save(api, 1, script, flow);
    }

    private void save(Api api, int offer, String script, Object flow) throws Exception {
        saveCompanies(api);
        saveOffer(api, offer, script, flow);
    }

    /** Saves the companies, each with a price of its number. */
    void saveCompanies(Api api) throws Exception {
        for (int number = 1; number <= buyers.size(); number++) {
            Map<String, Object> company =
                    new HashMap<>(
                            buyers.get(number - 1)
                                    .company(String.valueOf((char) ('A' + number - 1))));
            company.put("price", String.valueOf(number));
            company.put("balance_limit", "-1000");
            Api.Answer saved = api.put("/api/v1/companies/" + number, company);
            assertThat(saved.status()).as(saved.toString()).isBetween(200, 201);
        }
    }

    /** Saves an offer. */
    static void saveOffer(Api api, int offer, String script, Object flow) throws Exception {
        Api.Answer saved =
                api.put(
                        "/api/v1/offers/" + offer,
                        Map.of("name", "Offer " + offer, "script", script, "flow", flow));
        assertThat(saved.status()).as(saved.toString()).isBetween(200, 201);
    }

    /** Sends a lead, and answers its id. */
    static String take(Api api, Map<String, ?> fields) throws Exception {
        Map<String, Object> body = new HashMap<>(fields);
        body.put("offer", 1);
        Api.Answer taken = api.post("/api/v1/leads", body);
        assertThat(taken.status()).as(taken.toString()).isEqualTo(201);
        return taken.text("/id");
    }

    /** Waits until the flow of a lead has ended, and answers what the trace says of it. */
    static JsonNode awaitEnd(Api api, String lead) throws Exception {
        long deadline = System.currentTimeMillis() + PATIENCE;
        while (true) {
            JsonNode flow = api.get("/api/v1/leads/" + lead + "/trace").body().at("/flow");
            if (flow.hasNonNull("ended") || System.currentTimeMillis() > deadline) {
                assertThat(flow.path("ended").asString("")).as(flow.toString()).isNotEmpty();
                return flow;
            }
            Thread.sleep(50);
        }
    }

    /** Waits until something has happened to a lead in its flow. */
    static void awaitRecord(Api api, String lead, String kind) throws Exception {
        long deadline = System.currentTimeMillis() + PATIENCE;
        while (true) {
            String flow = api.get("/api/v1/leads/" + lead + "/trace").body().at("/flow").toString();
            boolean happened = flow.contains("\"kind\":\"" + kind + "\"");
            if (happened || System.currentTimeMillis() > deadline) {
                assertThat(happened).as(flow).isTrue();
                return;
            }
            Thread.sleep(50);
        }
    }

    /** Waits until the flow of a lead keeps it, and answers why. */
    static String awaitHeld(Api api, String lead, String reason) throws Exception {
        long deadline = System.currentTimeMillis() + PATIENCE;
        while (true) {
            String held = api.get("/api/v1/leads/" + lead).body().at("/held/reason").asString("");
            if (held.contains(reason) || System.currentTimeMillis() > deadline) {
                assertThat(held).contains(reason);
                return held;
            }
            Thread.sleep(50);
        }
    }

    /** Who was asked, and what they said, in the order of the decisions. */
    static List<String> answers(Api api, String lead) throws Exception {
        List<String> answers = new ArrayList<>();
        api.get("/api/v1/leads/" + lead + "/deliveries")
                .body()
                .at("/items")
                .forEach(delivery ->
                        answers.add(
                                delivery.path("company").asInt()
                                        + " "
                                        + delivery.path("outcome").asString()));
        return answers;
    }

    @Override
    public void close() {
        buyers.forEach(Buyer::close);
    }
}
