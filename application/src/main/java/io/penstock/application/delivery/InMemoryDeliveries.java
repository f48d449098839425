package io.penstock.application.delivery;

import io.penstock.application.lead.InMemoryLeadListener;
import io.penstock.application.lead.InMemoryLeads;
import io.penstock.application.lead.NewDelivery;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.DeliveryId;
import io.penstock.domain.delivery.Lease;
import io.penstock.domain.lead.Lead;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.routing.Decision;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Deliveries kept in memory, beside {@link InMemoryLeads} and under its lock. Thread-safe; they end
 * with the program.
 */
public final class InMemoryDeliveries implements DeliveryQueue, Deliveries, InMemoryLeadListener {

    private final InMemoryLeads leads;
    private final Map<DeliveryId, InMemoryDelivery> byId = new HashMap<>();
    private final Map<LeadId, List<InMemoryDelivery>> byLead = new HashMap<>();
    private final Map<CompanyId, NavigableSet<InMemoryDelivery>> pending = new TreeMap<>();

    @Inject
    public InMemoryDeliveries(InMemoryLeads leads) {
        this.leads = leads;
        leads.listen(this);
    }

    @Override
    public void deliver(Lead lead, Decision decision, NewDelivery created) {
        InMemoryDelivery delivery = new InMemoryDelivery(lead.id(), decision, created);
        byId.put(delivery.id(), delivery);
        byLead.computeIfAbsent(lead.id(), _ -> new ArrayList<>()).add(delivery);
        enqueue(delivery);
    }

    private void enqueue(InMemoryDelivery delivery) {
        pendingOf(delivery.company()).add(delivery);
    }

    private void dequeue(InMemoryDelivery delivery) {
        pendingOf(delivery.company()).remove(delivery);
    }

    private NavigableSet<InMemoryDelivery> pendingOf(CompanyId company) {
        return pending.computeIfAbsent(
                company,
                _ ->
                        new TreeSet<>(
                                Comparator.comparing(InMemoryDelivery::dueAt)
                                        .thenComparing(delivery -> delivery.id().value())));
    }

    @Override
    public void cancel(LeadId lead, String reason) {
        byLead.getOrDefault(lead, List.of()).stream()
                .filter(InMemoryDelivery::isPending)
                .forEach(delivery -> {
                    dequeue(delivery);
                    delivery.cancel(reason);
                });
    }

    @Override
    public Map<CompanyId, Instant> due(Instant until) {
        return leads.atomically(() -> {
            Map<CompanyId, Instant> due = new HashMap<>();
            pending.forEach((company, deliveries) -> {
                if (!deliveries.isEmpty() && !deliveries.first().dueAt().isAfter(until)) {
                    due.put(company, deliveries.first().dueAt());
                }
            });
            return due;
        });
    }

    @Override
    public List<DeliveryJob> claim(Map<CompanyId, Integer> room, Lease lease, Instant now) {
        return leads.atomically(() ->
                room.entrySet().stream()
                        .flatMap(one -> claimDue(one.getKey(), one.getValue(), lease, now).stream())
                        .toList());
    }

    private List<DeliveryJob> claimDue(CompanyId company, int atMost, Lease lease, Instant now) {
        List<InMemoryDelivery> due =
                pendingOf(company).stream()
                        .takeWhile(delivery -> !delivery.dueAt().isAfter(now))
                        .limit(atMost)
                        .toList();
        due.forEach(this::dequeue);
        List<DeliveryJob> jobs =
                due.stream()
                        .map(delivery -> delivery.claim(lease, current(delivery.lead())))
                        .toList();
        due.forEach(this::enqueue);
        return jobs;
    }

    private Lead current(LeadId id) {
        return leads.find(id).orElseThrow().lead();
    }

    @Override
    public int renew(Collection<DeliveryJob> jobs, Instant now, Instant until) {
        return leads.atomically(() -> {
            List<InMemoryDelivery> held =
                    jobs.stream()
                            .filter(job -> delivery(job).isHeldUnder(job.lease(), now))
                            .map(this::delivery)
                            .toList();
            held.forEach(delivery -> putOff(delivery, () -> delivery.renew(until)));
            return held.size();
        });
    }

    @Override
    public int giveBack(Collection<DeliveryJob> jobs, Instant now) {
        return leads.atomically(() -> {
            List<DeliveryJob> held =
                    jobs.stream()
                            .filter(job ->
                                    delivery(job).isPending() && delivery(job).isUnder(job.lease()))
                            .toList();
            held.stream()
                    .map(this::delivery)
                    .forEach(delivery -> putOff(delivery, () -> delivery.giveBack(now)));
            return held.size();
        });
    }

    private void putOff(InMemoryDelivery delivery, Runnable change) {
        dequeue(delivery);
        change.run();
        enqueue(delivery);
    }

    private InMemoryDelivery delivery(DeliveryJob job) {
        InMemoryDelivery delivery = byId.get(job.id());
        if (delivery == null) {
            throw new IllegalStateException("There is no delivery " + job.id() + ".");
        }
        return delivery;
    }

    @Override
    public List<Settled> settle(List<Completion> completions) {
        return leads.atomically(() -> {
            completions.forEach(one -> delivery(one.job()));
            return completions.stream()
                    .map(one -> settleWhole(one.job(), one.attempt(), one.settlement()))
                    .toList();
        });
    }

    private Settled settleWhole(DeliveryJob job, Attempt attempt, Settlement settlement) {
        InMemoryDelivery delivery = delivery(job);
        boolean known = !delivery.add(job.lease(), attempt);
        if (known) {
            return Settled.BEFORE;
        }
        boolean delivered = settlement instanceof Settlement.Delivered && delivery.isOpen();
        if (!delivered && !delivery.isUnder(job.lease())) {
            return Settled.LEASE_LOST;
        }
        if (delivery.isPending()) {
            dequeue(delivery);
        }
        SettlementEffects meant = SettlementEffects.of(delivery.company(), attempt, settlement);
        SettlementEffects effects = delivery.isCancelled() ? meant.afterCancelling() : meant;
        delivery.settle(attempt, effects);
        if (delivery.isPending()) {
            enqueue(delivery);
        }
        effects.event()
                .ifPresent(event ->
                        leads.settle(
                                delivery.lead(),
                                delivery.decision(),
                                event,
                                effects.balance(),
                                effects.held()));
        return Settled.NOW;
    }

    @Override
    public List<DeliveryRecord> of(LeadId lead) {
        return leads.atomically(() ->
                byLead.getOrDefault(lead, List.of()).stream()
                        .map(InMemoryDelivery::record)
                        .toList());
    }
}
