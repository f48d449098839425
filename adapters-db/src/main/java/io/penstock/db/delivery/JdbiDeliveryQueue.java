package io.penstock.db.delivery;

import io.penstock.application.delivery.DeliveryJob;
import io.penstock.application.delivery.DeliveryQueue;
import io.penstock.application.delivery.Settlement;
import io.penstock.db.storage.Database;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.Lease;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** The queue in the database; claims are committed before they are answered. Thread-safe. */
public final class JdbiDeliveryQueue implements DeliveryQueue {

    private final Database database;

    @Inject
    public JdbiDeliveryQueue(Database database) {
        this.database = database;
    }

    @Override
    public List<DeliveryJob> claim(int atMost, Lease lease, Instant now) {
        return database.transactions()
                .change(handle -> DeliveryClaims.claim(handle, atMost, lease, now));
    }

    @Override
    public int renew(String owner, Instant now, Instant until) {
        return database.transactions()
                .change(handle ->
                        handle.createUpdate(
                                        """
                                        UPDATE deliveries SET next_at = :until
                                        WHERE owner = :owner AND next_at > :now
                                        """)
                                .bind("owner", owner)
                                .bind("now", now.toEpochMilli())
                                .bind("until", until.toEpochMilli())
                                .execute());
    }

    @Override
    public boolean settle(DeliveryJob job, Attempt attempt, Settlement settlement) {
        return database.transactions()
                .change(handle -> DeliverySettlements.settle(handle, job, attempt, settlement));
    }
}
