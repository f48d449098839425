package io.penstock.db.delivery;

import com.google.common.collect.Lists;
import io.penstock.application.delivery.Completion;
import io.penstock.application.delivery.DeliveryJob;
import io.penstock.application.delivery.DeliveryQueue;
import io.penstock.application.delivery.Postponement;
import io.penstock.application.delivery.Settled;
import io.penstock.db.storage.Database;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Lease;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The queue in the database; claims are committed before they are answered. Thread-safe. */
public final class JdbiDeliveryQueue implements DeliveryQueue {

    private static final int LARGEST_CHANGE = 500;

    private final Database database;
    private final ClaimFronts fronts = new ClaimFronts();

    @Inject
    public JdbiDeliveryQueue(Database database) {
        this.database = database;
    }

    @Override
    public Map<CompanyId, Instant> due(Instant until) {
        fronts.forget();
        return database.transactions().read(handle -> DeliveryClaims.due(handle, until));
    }

    @Override
    public List<DeliveryJob> claim(Map<CompanyId, Integer> room, Lease lease, Instant now) {
        DeliveryClaims.Claimed claimed =
                database.transactions()
                        .change(handle -> DeliveryClaims.claim(handle, room, fronts, lease, now));
        fronts.advance(claimed.reached());
        return claimed.jobs();
    }

    @Override
    public int renew(Collection<DeliveryJob> jobs, Instant now, Instant until) {
        int renewed = 0;
        for (List<DeliveryJob> some : Lists.partition(List.copyOf(jobs), LARGEST_CHANGE)) {
            renewed +=
                    database.transactions()
                            .change(handle -> DeliveryClaims.renew(handle, some, now, until));
        }
        return renewed;
    }

    @Override
    public int giveBack(Collection<DeliveryJob> jobs, Instant dueAt) {
        int givenBack = 0;
        for (List<DeliveryJob> some : Lists.partition(List.copyOf(jobs), LARGEST_CHANGE)) {
            givenBack +=
                    database.transactions()
                            .change(handle -> DeliveryClaims.giveBack(handle, some, dueAt));
        }
        fronts.forget();
        return givenBack;
    }

    @Override
    public int postpone(Collection<Postponement> postponements) {
        List<Postponement> inOrder =
                postponements.stream()
                        .sorted(Comparator.comparing(one -> one.job().id().value()))
                        .toList();
        int postponed = 0;
        for (List<Postponement> some : Lists.partition(inOrder, LARGEST_CHANGE)) {
            postponed +=
                    database.transactions().change(handle -> DeliveryClaims.postpone(handle, some));
        }
        return postponed;
    }

    @Override
    public List<Settled> settle(List<Completion> completions) {
        return database.transactions()
                .change(handle -> DeliverySettlements.settle(handle, completions));
    }
}
