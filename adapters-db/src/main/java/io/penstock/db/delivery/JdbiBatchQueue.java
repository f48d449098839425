package io.penstock.db.delivery;

import io.penstock.application.delivery.BatchJob;
import io.penstock.application.delivery.BatchQueue;
import io.penstock.db.storage.Database;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.BatchId;
import io.penstock.domain.delivery.BatchPlan;
import io.penstock.domain.delivery.Lease;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The batches in the database; they are made, and claims are committed, before they are answered.
 * Thread-safe.
 */
public final class JdbiBatchQueue implements BatchQueue {

    private final Database database;

    @Inject
    public JdbiBatchQueue(Database database) {
        this.database = database;
    }

    @Override
    public Set<CompanyId> ready(Map<CompanyId, BatchPlan> plans, Instant now) {
        return database.transactions().read(handle -> BatchGathering.ready(handle, plans, now));
    }

    @Override
    public int gather(CompanyId company, BatchPlan plan, BatchId id, Instant now) {
        return database.transactions()
                .change(handle -> BatchGathering.gather(handle, company, plan, id, now));
    }

    @Override
    public Map<CompanyId, Instant> due(Instant until) {
        return database.transactions().read(handle -> BatchClaims.due(handle, until));
    }

    @Override
    public List<BatchJob> claim(Map<CompanyId, Integer> room, Lease lease, Instant now) {
        return database.transactions()
                .change(handle -> BatchClaims.claim(handle, room, lease, now));
    }

    @Override
    public int renew(Collection<BatchJob> jobs, Instant now, Instant until) {
        return database.transactions()
                .change(handle -> BatchRows.renew(handle, List.copyOf(jobs), now, until));
    }

    @Override
    public int giveBack(Collection<BatchJob> jobs, Instant now) {
        return database.transactions()
                .change(handle -> BatchRows.giveBack(handle, List.copyOf(jobs), now));
    }

    @Override
    public boolean end(
            BatchJob batch, Instant began, Optional<Instant> again, boolean mayHaveArrived) {
        return database.transactions()
                .change(handle -> BatchRows.end(handle, batch, began, again, mayHaveArrived));
    }
}
