package io.penstock.db.delivery;

import com.google.common.collect.Lists;
import io.penstock.application.delivery.DeliveryJob;
import io.penstock.application.delivery.DeliveryQueue;
import io.penstock.application.delivery.Settled;
import io.penstock.application.delivery.Settlement;
import io.penstock.db.storage.Database;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.Lease;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The queue in the database; claims are committed before they are answered. Thread-safe. */
public final class JdbiDeliveryQueue implements DeliveryQueue {

    private static final int LARGEST_RENEWAL = 500;

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
    public int renew(Collection<DeliveryJob> jobs, Instant now, Instant until) {
        int renewed = 0;
        for (List<DeliveryJob> some : Lists.partition(List.copyOf(jobs), LARGEST_RENEWAL)) {
            renewed +=
                    database.transactions()
                            .change(handle -> DeliveryClaims.renew(handle, some, now, until));
        }
        return renewed;
    }

    @Override
    public Settled settle(DeliveryJob job, Attempt attempt, Settlement settlement) {
        return database.transactions()
                .change(handle -> DeliverySettlements.settle(handle, job, attempt, settlement));
    }
}
