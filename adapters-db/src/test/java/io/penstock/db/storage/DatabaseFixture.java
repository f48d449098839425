package io.penstock.db.storage;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Databases as tests want them. */
public final class DatabaseFixture {

    private static final List<String> TABLES =
            List.of(
                    "leads",
                    "lead_data",
                    "held_leads",
                    "lead_references",
                    "conversions",
                    "postback_tokens",
                    "lead_marks",
                    "mark_gates",
                    "decisions",
                    "closed_counts",
                    "company_gates",
                    "balance_entries",
                    "alerts",
                    "lead_events",
                    "idempotency_keys",
                    "deliveries",
                    "further_deliveries",
                    "attempts",
                    "pixel_attempts",
                    "pixel_runs",
                    "batches",
                    "gathered_deliveries",
                    "flow_runs",
                    "rule_placements",
                    "even_shares",
                    "flow_choices",
                    "weight_turns",
                    "recipient_weights",
                    "configuration_versions",
                    "api_keys",
                    "secrets",
                    "audit_entries",
                    "remembered_answers");
    private static final AtomicInteger MEMORY = new AtomicInteger();

    private DatabaseFixture() {}

    /** How to use a new embedded database that lives in memory. */
    public static DatabaseSettings inMemory() {
        return embedded("mem:test-" + MEMORY.incrementAndGet());
    }

    /** How to use an embedded database. */
    public static DatabaseSettings embedded(String place) {
        return new DatabaseSettings("jdbc:h2:" + place, "sa", "", 20, false);
    }

    /** Empties every table, as if the schema were new. */
    public static void clear(Database database) {
        database.transactions()
                .change(handle -> {
                    TABLES.forEach(table -> handle.execute("DELETE FROM " + table));
                    handle.execute("UPDATE api_key_head SET generation = 0");
                    handle.execute("UPDATE secret_head SET generation = 0");
                    return handle.execute("UPDATE configuration_head SET revision = 0");
                });
    }
}
