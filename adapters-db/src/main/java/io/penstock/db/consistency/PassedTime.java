package io.penstock.db.consistency;

import io.penstock.db.storage.Database;
import java.time.Instant;

/** Makes of a database what it would be after a time, for tests that cannot wait for hours. */
public final class PassedTime {

    private PassedTime() {}

    /**
     * Has every delivery due that waits for its next attempt and is in nobody's hands. No server
     * may be running.
     *
     * @param now the moment at which they are due
     * @return how many there were
     */
    public static int untilNextAttempts(Database database, Instant now) {
        return database.transactions()
                .change(handle ->
                        handle.createUpdate(
                                        """
                                        UPDATE deliveries SET next_at = :now
                                        WHERE next_at IS NOT NULL AND owner IS NULL
                                        """)
                                .bind("now", now.toEpochMilli())
                                .execute());
    }
}
