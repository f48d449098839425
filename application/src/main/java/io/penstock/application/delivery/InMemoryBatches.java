package io.penstock.application.delivery;

import io.penstock.application.lead.InMemoryLeads;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.BatchId;
import io.penstock.domain.delivery.BatchPlan;
import io.penstock.domain.delivery.Lease;
import io.penstock.domain.flow.StageRef;
import io.penstock.domain.lead.Lead;
import io.penstock.domain.lead.LeadId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Batches kept in memory, beside {@link InMemoryDeliveries} and under the lock of the leads.
 * Thread-safe; they end with the program.
 */
public final class InMemoryBatches implements BatchQueue, Batches {

    private final InMemoryLeads leads;
    private final InMemoryDeliveries deliveries;
    private final Map<BatchId, InMemoryBatch> batches = new LinkedHashMap<>();
    private final Map<BatchId, InMemoryBatch> unfinished = new LinkedHashMap<>();

    @Inject
    public InMemoryBatches(InMemoryLeads leads, InMemoryDeliveries deliveries) {
        this.leads = leads;
        this.deliveries = deliveries;
    }

    @Override
    public Set<CompanyId> ready(Map<CompanyId, BatchPlan> plans, Instant now) {
        return leads.atomically(() -> {
            Set<CompanyId> ready = new HashSet<>();
            plans.forEach((company, plan) -> {
                List<InMemoryDelivery> due = deliveries.takeDue(company, now, plan.maximumSize());
                due.forEach(deliveries::enqueue);
                if (!enough(due, plan, now).isEmpty()) {
                    ready.add(company);
                }
            });
            return ready;
        });
    }

    /** Of those that go by the same stage, or by none, what is enough for a batch. */
    private static List<InMemoryDelivery> enough(
            List<InMemoryDelivery> due, BatchPlan plan, Instant now) {
        Map<Optional<StageRef>, List<InMemoryDelivery>> alike = new LinkedHashMap<>();
        due.forEach(one -> alike.computeIfAbsent(one.stage(), _ -> new ArrayList<>()).add(one));
        return alike.values().stream()
                .filter(some -> isEnough(some, plan, now))
                .findFirst()
                .orElse(List.of());
    }

    private static boolean isEnough(List<InMemoryDelivery> due, BatchPlan plan, Instant now) {
        return due.size() == plan.maximumSize()
                || due.stream()
                        .anyMatch(one -> !one.dueAt().isAfter(now.minus(plan.maximumWait())));
    }

    @Override
    public int gather(CompanyId company, BatchPlan plan, BatchId id, Instant now) {
        return leads.atomically(() -> {
            List<InMemoryDelivery> due = deliveries.takeDue(company, now, plan.maximumSize());
            List<InMemoryDelivery> gathered = enough(due, plan, now);
            due.stream().filter(one -> !gathered.contains(one)).forEach(deliveries::enqueue);
            if (gathered.isEmpty()) {
                return 0;
            }
            InMemoryBatch batch = new InMemoryBatch(id, company, plan.format(), now, gathered);
            batches.put(id, batch);
            unfinished.put(id, batch);
            return gathered.size();
        });
    }

    @Override
    public Map<CompanyId, Instant> due(Instant until) {
        return leads.atomically(() -> {
            Map<CompanyId, Instant> due = new HashMap<>();
            unfinished.values().stream()
                    .filter(batch -> batch.isDue(until))
                    .forEach(batch ->
                            due.merge(
                                    batch.company(),
                                    batch.nextAt().orElseThrow(),
                                    (one, other) -> one.isBefore(other) ? one : other));
            return due;
        });
    }

    @Override
    public List<BatchJob> claim(Map<CompanyId, Integer> room, Lease lease, Instant now) {
        return leads.atomically(() -> {
            List<BatchJob> jobs = new ArrayList<>();
            room.forEach((company, atMost) ->
                    dueOf(company, now)
                            .limit(atMost)
                            .toList()
                            .forEach(batch ->
                                    batch.claim(lease, this::current, now)
                                            .ifPresentOrElse(
                                                    jobs::add,
                                                    () -> unfinished.remove(batch.id()))));
            return jobs;
        });
    }

    private Stream<InMemoryBatch> dueOf(CompanyId company, Instant now) {
        return unfinished.values().stream()
                .filter(batch -> batch.company().equals(company) && batch.isDue(now))
                .sorted(Comparator.comparing(batch -> batch.nextAt().orElseThrow()));
    }

    private Lead current(LeadId id) {
        return leads.find(id).orElseThrow().lead();
    }

    @Override
    public int renew(Collection<BatchJob> jobs, Instant now, Instant until) {
        return leads.atomically(() -> {
            List<InMemoryBatch> held =
                    jobs.stream()
                            .filter(job -> batch(job).isHeldUnder(job.lease(), now))
                            .map(this::batch)
                            .toList();
            held.forEach(batch -> batch.renew(until));
            return held.size();
        });
    }

    @Override
    public int giveBack(Collection<BatchJob> jobs, Instant now) {
        return leads.atomically(() -> {
            List<InMemoryBatch> held =
                    jobs.stream()
                            .filter(job -> batch(job).isUnder(job.lease()))
                            .map(this::batch)
                            .toList();
            jobs.stream()
                    .filter(job -> held.contains(batch(job)))
                    .forEach(job -> batch(job).giveBack(now, job.fresh()));
            return held.size();
        });
    }

    @Override
    public boolean end(
            BatchJob job, Instant began, Optional<Instant> again, boolean mayHaveArrived) {
        return leads.atomically(() -> {
            InMemoryBatch batch = batch(job);
            if (!batch.isUnder(job.lease())) {
                return false;
            }
            batch.end(began, again, job.fresh() && !mayHaveArrived);
            if (again.isEmpty()) {
                unfinished.remove(batch.id());
            }
            return true;
        });
    }

    private InMemoryBatch batch(BatchJob job) {
        return Optional.ofNullable(batches.get(job.id()))
                .orElseThrow(
                        () -> new IllegalStateException("There is no batch " + job.id() + "."));
    }

    @Override
    public Optional<BatchRecord> find(BatchId id) {
        return leads.atomically(
                () -> Optional.ofNullable(batches.get(id)).map(InMemoryBatch::record));
    }
}
