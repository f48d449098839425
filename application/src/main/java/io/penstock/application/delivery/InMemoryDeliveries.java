package io.penstock.application.delivery;

import io.penstock.application.lead.InMemoryLeads;
import io.penstock.application.lead.NewDelivery;
import io.penstock.application.lead.NewLead;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.DeliveryId;
import io.penstock.domain.delivery.Lease;
import io.penstock.domain.lead.LeadId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Deliveries kept in memory, beside {@link InMemoryLeads} and under its lock. Thread-safe; they end
 * with the program.
 */
public final class InMemoryDeliveries implements DeliveryQueue, Deliveries {

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
        leads.onTaken(this::add);
    }

    private void add(NewLead lead) {
        lead.delivery().ifPresent(delivery -> add(lead, delivery));
    }

    private void add(NewLead lead, NewDelivery created) {
        InMemoryDelivery delivery =
                new InMemoryDelivery(lead.lead(), lead.decision().company().orElseThrow(), created);
        byId.put(delivery.id(), delivery);
        byLead.computeIfAbsent(lead.lead().id(), _ -> new ArrayList<>()).add(delivery);
        pending.add(delivery);
    }

    @Override
    public List<DeliveryJob> claim(int atMost, Lease lease, Instant now) {
        return leads.atomically(() -> claimDue(atMost, lease, now));
    }

    private List<DeliveryJob> claimDue(int atMost, Lease lease, Instant now) {
        List<DeliveryJob> jobs = new ArrayList<>();
        while (jobs.size() < atMost
                && !pending.isEmpty()
                && !pending.first().dueAt().isAfter(now)) {
            InMemoryDelivery delivery = pending.removeFirst();
            jobs.add(delivery.claim(lease));
            pending.add(delivery);
        }
        return jobs;
    }

    @Override
    public int renew(String owner, Instant now, Instant until) {
        return leads.atomically(() -> {
            List<InMemoryDelivery> held =
                    pending.stream().filter(delivery -> delivery.isHeldBy(owner, now)).toList();
            held.forEach(pending::remove);
            held.forEach(delivery -> delivery.renew(until));
            pending.addAll(held);
            return held.size();
        });
    }

    @Override
    public boolean settle(DeliveryJob job, Attempt attempt, Settlement settlement) {
        return leads.atomically(() -> settleWhole(job, attempt, settlement));
    }

    private boolean settleWhole(DeliveryJob job, Attempt attempt, Settlement settlement) {
        InMemoryDelivery delivery = byId.get(job.id());
        if (delivery == null) {
            throw new IllegalStateException("There is no delivery " + job.id() + ".");
        }
        delivery.add(job.lease(), attempt);
        if (!delivery.isUnder(job.lease())) {
            return false;
        }
        pending.remove(delivery);
        SettlementEffects effects = SettlementEffects.of(delivery.company(), attempt, settlement);
        delivery.settle(attempt, effects);
        if (delivery.isPending()) {
            pending.add(delivery);
        }
        LeadId lead = delivery.lead().id();
        effects.event().ifPresent(event -> leads.add(lead, event));
        effects.held().ifPresent(held -> leads.hold(lead, delivery.company(), held));
        return true;
    }

    @Override
    public List<DeliveryRecord> of(LeadId lead) {
        return leads.atomically(() ->
                byLead.getOrDefault(lead, List.of()).stream()
                        .map(InMemoryDelivery::record)
                        .toList());
    }
}
