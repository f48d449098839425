package io.penstock.bootstrap.bench.chaos;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** All leads, as the API lists them. */
final class StoredLeads {

    private static final int PAGE = 500;

    private StoredLeads() {}

    /**
     * A lead as it stands.
     *
     * @param company 0 where it has none
     */
    record Stored(int company, int number, Optional<String> heldReason) {}

    /** Reads them page by page. */
    static Map<String, Stored> read(Server server) throws InterruptedException {
        Map<String, Stored> leads = new HashMap<>();
        String cursor = "";
        do {
            JsonNode page = server.get("/api/v1/leads?limit=" + PAGE + cursor);
            page.at("/items").forEach(lead -> leads.put(lead.at("/id").asString(), stored(lead)));
            JsonNode next = page.at("/next");
            cursor = next.isString() ? "&cursor=" + next.asString() : "";
        } while (!cursor.isEmpty());
        return leads;
    }

    private static Stored stored(JsonNode lead) {
        JsonNode reason = lead.at("/held/reason");
        return new Stored(
                lead.at("/company").asInt(0),
                lead.at("/fields/number").asInt(),
                reason.isString() ? Optional.of(reason.asString()) : Optional.empty());
    }
}
