package io.penstock.db.consistency;

import io.penstock.db.storage.Database;

/**
 * How much a database holds.
 *
 * @param leads leads
 * @param keys idempotency keys of leads that are still known
 * @param unfinished deliveries that are still to be made, or being made
 */
public record StoredTotals(long leads, long keys, long unfinished) {

    /** Counts. */
    public static StoredTotals of(Database database) {
        return new StoredTotals(
                count(database, "leads"),
                count(database, "idempotency_keys"),
                count(database, "deliveries WHERE outcome = 'pending'"));
    }

    private static long count(Database database, String rows) {
        return database.transactions()
                .read(handle ->
                        handle.createQuery("SELECT COUNT(*) FROM " + rows).mapTo(Long.class).one());
    }
}
