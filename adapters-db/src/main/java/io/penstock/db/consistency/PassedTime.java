package io.penstock.db.consistency;

import io.penstock.db.storage.Database;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Makes of a database what it would be after a time, for tests that cannot wait for hours. */
public final class PassedTime {

    private PassedTime() {}

    /**
     * Has every delivery and batch due that waits for its next attempt and is in nobody's hands. No
     * server may be running.
     *
     * @param now the moment at which they are due
     * @return how many there were
     */
    public static int untilNextAttempts(Database database, Instant now) {
        return database.transactions()
                .change(handle -> due(handle, "deliveries", now) + due(handle, "batches", now));
    }

    private static int due(Handle handle, String table, Instant now) {
        return handle.createUpdate(
                        """
                        UPDATE %s SET next_at = :now WHERE next_at IS NOT NULL AND owner IS NULL
                        """
                                .formatted(table))
                .bind("now", now.toEpochMilli())
                .execute();
    }
}
