package io.penstock.application.delivery;

import io.penstock.application.lead.InMemoryLeadListener;
import io.penstock.application.lead.InMemoryLeads;
import io.penstock.application.lead.NewDelivery;
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
import java.util.TreeSet;

/**
 * Deliveries kept in memory, beside {@link InMemoryLeads} and under its lock. Thread-safe; they end
 * with the program.
 */
public final class InMemoryDeliveries implements DeliveryQueue, Deliveries, InMemoryLeadListener {

    private final InMemoryLeads leads;
    private final Map<DeliveryId, InMemoryDelivery> byId = new HashMap<>();
    private final Map<LeadId, List<InMemoryDelivery>> byLead = new HashMap<>();
    private final TreeSet<InMemoryDelivery> pending =
            new TreeSet<>(
                    Comparator.comparing(InMemoryDelivery::dueAt)
                            .thenComparing(delivery -> delivery.id().value()));

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
        pending.add(delivery);
    }

    @Override
    public void cancel(LeadId lead, String reason) {
        byLead.getOrDefault(lead, List.of()).stream()
                .filter(InMemoryDelivery::isPending)
                .forEach(delivery -> {
                    pending.remove(delivery);
                    delivery.cancel(reason);
                });
    }

    @Override
    public List<DeliveryJob> claim(int atMost, Lease lease, Instant now) {
        return leads.atomically(() -> claimDue(atMost, lease, now));
    }

    private List<DeliveryJob> claimDue(int atMost, Lease lease, Instant now) {
        List<InMemoryDelivery> due =
                pending.stream()
                        .takeWhile(delivery -> !delivery.dueAt().isAfter(now))
                        .limit(atMost)
                        .toList();
        due.forEach(pending::remove);
        List<DeliveryJob> jobs =
                due.stream()
                        .map(delivery -> delivery.claim(lease, current(delivery.lead())))
                        .toList();
        pending.addAll(due);
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
            held.forEach(pending::remove);
            held.forEach(delivery -> delivery.renew(until));
            pending.addAll(held);
            return held.size();
        });
    }

    private InMemoryDelivery delivery(DeliveryJob job) {
        InMemoryDelivery delivery = byId.get(job.id());
        if (delivery == null) {
            throw new IllegalStateException("There is no delivery " + job.id() + ".");
        }
        return delivery;
    }

    @Override
    public Settled settle(DeliveryJob job, Attempt attempt, Settlement settlement) {
        return leads.atomically(() -> settleWhole(job, attempt, settlement));
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
            pending.remove(delivery);
        }
        SettlementEffects meant = SettlementEffects.of(delivery.company(), attempt, settlement);
        SettlementEffects effects = delivery.isCancelled() ? meant.afterCancelling() : meant;
        delivery.settle(attempt, effects);
        if (delivery.isPending()) {
            pending.add(delivery);
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
